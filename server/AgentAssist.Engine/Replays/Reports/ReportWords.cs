namespace AgentAssist.Engine.Replays.Reports;

/// <summary>The words of the readable report in one language. <c>{0}</c> and so on stand for what is counted.</summary>
internal sealed partial record ReportWords
{
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Policy { get; init; }
    public required string Against { get; init; }
    public required string Replayed { get; init; }
    public required string Judged { get; init; }
    public required string Recall { get; init; }
    public required string NoExpected { get; init; }
    public required string FalseAlarms { get; init; }
    public required string NoQuiet { get; init; }
    public required string Bothered { get; init; }
    public required string PerDay { get; init; }
    public required string PerDayBefore { get; init; }
    public required string Compared { get; init; }
    public required string Same { get; init; }
    public required string Worst { get; init; }
    public required string Refused { get; init; }
    public required string Interval { get; init; }
    public required string ByRule { get; init; }
    public required string ByTopic { get; init; }
    public required string ByLanguage { get; init; }
    public required string ByLevel { get; init; }
    public required string NewAndGone { get; init; }
    public required string Rule { get; init; }
    public required string Topic { get; init; }
    public required string LanguageName { get; init; }
    public required string Level { get; init; }
    public required string Cases { get; init; }
    public required string Found { get; init; }
    public required string Missed { get; init; }
    public required string Extra { get; init; }
    public required string Said { get; init; }
    public required string New { get; init; }
    public required string Gone { get; init; }
    public required string Changed { get; init; }
    public required string RecallShort { get; init; }
    public required string AlarmsPerThousand { get; init; }
    public required string BotheredShort { get; init; }
    public required string Definitions { get; init; }
    public required string None { get; init; }
    public required string Rest { get; init; }
    public required string Search { get; init; }
    public required string Outcome { get; init; }
    public required string All { get; init; }
    public required string Passed { get; init; }
    public required string Failed { get; init; }
    public required string NotRun { get; init; }
    public required string Open { get; init; }
    public required string Different { get; init; }
    public required string Shown { get; init; }
    public required string OnlyFirst { get; init; }
    public required string NoCases { get; init; }
    public required string Conversation { get; init; }
    public required string Reply { get; init; }
    public required string Fixed { get; init; }
    public required string FixedSays { get; init; }
    public required string FixedClean { get; init; }
    public required string GoodReply { get; init; }
    public required string Customer { get; init; }
    public required string Agent { get; init; }
    public required string System { get; init; }
    public required string Note { get; init; }
    public required string Why { get; init; }
    public required string Gate { get; init; }
    public required string Anywhere { get; init; }

    /// <summary>The words of <c>en</c>, <c>ru</c> or <c>uk</c>; English for others.</summary>
    public static ReportWords In(string language) => language switch { "ru" => Russian, "uk" => Ukrainian, _ => English };
}
