using AgentAssist.EndToEnd.Pages;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Running;

/// <summary>A browser in which the overlay watches the demo helpdesk; derived types differ in how it gets there.</summary>
public abstract class OverlayBrowser : IAsyncDisposable
{
    private IPlaywright? _playwright;
    private IBrowserContext? _context;

    /// <summary>The first word of its screenshots' names.</summary>
    public abstract string Name { get; }

    protected static IReadOnlyList<string> Arguments { get; } =
        ["--lang=en-US", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--process-per-site"];

    protected static ViewportSize Viewport { get; } = new() { Width = 1200, Height = 800 };

    protected abstract string DemoPath { get; }

    /// <summary>The server the demo is from and the overlay asks, unless told otherwise.</summary>
    protected Uri Server { get; private set; } = new("about:blank");

    public virtual async Task StartAsync(Uri server)
    {
        Server = server;
        _playwright = await Playwright.CreateAsync();
        _context = await LaunchAsync(_playwright.Chromium, BrowserProgram.Find(_playwright));
        // A process is dear to start: the site's one lives as long as a page of it is open.
        var first = _context.Pages is [var page, ..] ? page : await NewPageAsync();
        await first.GotoAsync(new Uri(server, "/healthz").AbsoluteUri);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.CloseAsync();
        _playwright?.Dispose();
        GC.SuppressFinalize(this);
    }

    public Task<IPage> NewPageAsync() => _context!.NewPageAsync();

    /// <summary>A page in a window of its own, which stays in sight beside the others; of the tabs of one window only one does.</summary>
    public async Task<IPage> NewWindowAsync()
    {
        var session = await _context!.NewCDPSessionAsync(_context.Pages[0]);
        return await _context.RunAndWaitForPageAsync(() => session.SendAsync("Target.createTarget", new() { ["url"] = "about:blank", ["newWindow"] = true }));
    }

    /// <summary>The demo with an editor of this kind ready for typing.</summary>
    public async Task<Helpdesk> OpenAsync(EditorKind kind)
    {
        var desk = await OpenAsync(Server, DemoPath);
        await desk.UseAsync(kind);
        return desk;
    }

    /// <summary>Has the overlay ask another server until the desk is closed.</summary>
    public abstract Task<Helpdesk> OpenOnAsync(Uri server, EditorKind kind, string token = "");

    protected async Task<Helpdesk> OpenAsync(Uri server, string path)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(new Uri(server, path).AbsoluteUri);
        return await Helpdesk.ReadyAsync(page, Name);
    }

    protected abstract Task<IBrowserContext> LaunchAsync(IBrowserType chromium, string program);
}
