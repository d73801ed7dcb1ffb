using AgentAssist.Engine.Checks.External;

namespace AgentAssist.Server.Drafts;

/// <summary>Checks drafts with everybody who answers what rules ask.</summary>
internal static class DraftsSetup
{
    public static void AddDrafts(this IServiceCollection services) => services.AddSingleton<ExternalChecks>();
}
