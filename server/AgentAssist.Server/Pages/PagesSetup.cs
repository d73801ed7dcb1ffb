using System.Text.Encodings.Web;
using System.Text.Unicode;
using AgentAssist.Server.Rules;

namespace AgentAssist.Server.Pages;

/// <summary>What the readable pages are made with.</summary>
internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<RuleCatalog>();
        services.AddSingleton<RuleHtml>();
    }
}
