using AgentAssist.Server.Rules;

namespace AgentAssist.Server.Pages;

/// <summary>What the readable pages are made with.</summary>
internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<RuleCatalog>();
        services.AddSingleton<RuleHtml>();
    }
}
