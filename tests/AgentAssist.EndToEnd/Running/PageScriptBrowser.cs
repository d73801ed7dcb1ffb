using AgentAssist.EndToEnd.Pages;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Running;

/// <summary>A browser with nothing installed: the demo brings the overlay as a page script, which asks the server the page is from.</summary>
public sealed class PageScriptBrowser : OverlayBrowser
{
    private IBrowser? _browser;

    public override string Name => "page-script";

    protected override string DemoPath => "/demo";

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_browser is not null) await _browser.DisposeAsync();
    }

    public override async Task<Helpdesk> OpenOnAsync(Uri server, EditorKind kind, string token = "")
    {
        var desk = await OpenAsync(server, DemoPath);
        if (token.Length > 0)
        {
            await desk.Page.FillAsync("#token", token);
            await desk.Page.ClickAsync("#token-submit");
        }

        await desk.UseAsync(kind);
        return desk;
    }

    protected override async Task<IBrowserContext> LaunchAsync(IBrowserType chromium, string program)
    {
        _browser = await chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = Arguments });
        return await _browser.NewContextAsync(new() { ViewportSize = Viewport, ReducedMotion = ReducedMotion.Reduce });
    }
}
