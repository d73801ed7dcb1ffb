namespace AgentAssist.Engine.Conversations.Promises;

/// <summary>«Tomorrow», «by Friday», «by 6 pm», «within two working days»: a day, and a time of the clock or its end.</summary>
/// <param name="Days">Days from the day it was said; null when only the clock is named.</param>
/// <param name="Weekday">The next such day of the week, in place of <paramref name="Days"/>.</param>
/// <param name="Clock">Null for the end of the day.</param>
/// <param name="IsWorking">Whether Saturdays and Sundays are passed over.</param>
internal sealed record WaitUntil(int? Days, DayOfWeek? Weekday, TimeOnly? Clock, bool IsWorking = false) : PromisedWait
{
    /// <summary>Most helpdesks send UTC whatever the agent's own clock says: then the latest zone on Earth is waited for.</summary>
    private static readonly TimeSpan s_unknownZone = TimeSpan.FromHours(12);

    protected override DateTimeOffset After(DateTimeOffset said)
    {
        var time = Clock ?? TimeOnly.MinValue;
        var deadline = new DateTimeOffset(DayOf(said).AddDays(Clock is null ? 1 : 0).ToDateTime(time), said.Offset);
        return said.Offset == TimeSpan.Zero ? deadline + s_unknownZone : deadline;
    }

    private DateOnly DayOf(DateTimeOffset said)
    {
        var today = DateOnly.FromDateTime(said.DateTime);
        if (Weekday is { } weekday) return today.AddDays((((int)weekday - (int)today.DayOfWeek + 6) % 7) + 1);
        if (Days is not { } days) return Clock <= TimeOnly.FromDateTime(said.DateTime) ? today.AddDays(1) : today;
        if (!IsWorking) return today.AddDays(days);
        for (; days > 0; days--)
        {
            do today = today.AddDays(1);
            while (today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }

        return today;
    }
}
