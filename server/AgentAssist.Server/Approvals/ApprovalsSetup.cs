using AgentAssist.Server.Streams;

namespace AgentAssist.Server.Approvals;

/// <summary>What approvals are made with.</summary>
internal static class ApprovalsSetup
{
    public static void AddApprovals(this IServiceCollection services)
    {
        services.AddSingleton(new Feed<Approval>(approval => approval.Id));
        services.AddSingleton<LiveEvents>();
        services.AddSingleton<ApprovalStore>();
        services.AddSingleton<ApprovalStream>();
        services.AddSingleton<ApprovalPages>();
        services.AddHostedService<ApprovalExpiry>();
    }
}
