using AgentAssist.EndToEnd.Pages;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Running;

/// <summary>A browser in which the overlay watches the demo helpdesk; derived types differ in how it gets there.</summary>
public abstract class OverlayBrowser(SharedServer server) : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowserContext? _context;

    /// <summary>Prefix of this browser's screenshots.</summary>
    public abstract string Name { get; }

    protected static IReadOnlyList<string> Arguments { get; } =
        ["--lang=en-US", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    protected IBrowserContext Context => _context!;

    protected SharedServer Server => server;

    protected abstract string DemoPath { get; }

    public virtual async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _context = await LaunchAsync(_playwright.Chromium, BrowserProgram.Find(_playwright));
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.CloseAsync();
        _playwright?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The demo with an editor of this kind ready for typing.</summary>
    public async Task<Helpdesk> OpenAsync(EditorKind kind, Uri? address = null)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(new Uri(address ?? server.Address, DemoPath).AbsoluteUri);
        var desk = await Helpdesk.ReadyAsync(page, this, kind);
        return desk;
    }

    public Task<IPage> NewPageAsync() => Context.NewPageAsync();

    /// <summary>From here on the overlay of pages opened later asks this server.</summary>
    public abstract Task UseServerAsync(Uri address);

    protected abstract Task<IBrowserContext> LaunchAsync(IBrowserType chromium, string program);
}
