using AgentAssist.Engine.Suggestions;
using AgentAssist.Server.Audit;
using AgentAssist.Server.Scorecards;

namespace AgentAssist.Server.Feedback;

/// <summary>What feedback, appeals and the audit trail are made with.</summary>
internal static class FeedbackSetup
{
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton<EventWriter>();
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<AppealStore>();
        services.AddSingleton<AppealPages>();
        services.AddSingleton<SuggestionHistory>();
        services.AddSingleton<ISuggestionHistory>(provider => provider.GetRequiredService<SuggestionHistory>());
        services.AddSingleton<ScorecardCatalog>();
    }
}
