using AgentAssist.Server.Streams;

namespace AgentAssist.Server.Replays;

/// <summary>What replays are made with.</summary>
internal static class ReplaysSetup
{
    public static void AddReplays(this IServiceCollection services)
    {
        services.AddSingleton(new Feed<StoredReplay>(replay => replay.Id));
        services.AddSingleton<ReplayStore>();
        services.AddSingleton<ReplayStream>();
        services.AddSingleton<ReplayPages>();
        services.AddHostedService<ReplayService>();
    }
}
