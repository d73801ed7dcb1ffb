namespace AgentAssist.Plugins.Supervision;

/// <summary>What a plugin is allowed before it is muted, stopped or given up.</summary>
internal sealed record SupervisionLimits
{
    /// <summary>Time from start to the answer to <c>initialize</c>.</summary>
    public TimeSpan Activation { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Failures in a row that mute a contribution.</summary>
    public int Strikes { get; init; } = 3;

    /// <summary>How long a contribution stays muted while its process lives.</summary>
    public TimeSpan Mute { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Silence after an unanswered call that counts as a hang.</summary>
    public TimeSpan Hang { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Calls on their way at once, abandoned ones included.</summary>
    public int InFlight { get; init; } = 32;

    /// <summary>Crashes within <see cref="CrashWindow"/> that end it.</summary>
    public int Crashes { get; init; } = 3;

    /// <summary>The time crashes are counted in.</summary>
    public TimeSpan CrashWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Pauses after the first, second and every further crash in a row.</summary>
    public IReadOnlyList<TimeSpan> BackOff { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];

    /// <summary>Time without calls after which the process is stopped.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(10);
}
