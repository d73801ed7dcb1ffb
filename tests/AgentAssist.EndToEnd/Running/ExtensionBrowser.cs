using AgentAssist.EndToEnd.Pages;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Running;

/// <summary>A browser with the unpacked extension; the demo is told to bring no overlay of its own.</summary>
public sealed class ExtensionBrowser : OverlayBrowser
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("agentassist-profile-");
    private PrivateExtension? _extension;

    public override string Name => "extension";

    protected override string DemoPath => "/demo?overlay=off";

    public override async Task StartAsync(Uri server)
    {
        _extension = await PrivateExtension.BuildAsync(server);
        await base.StartAsync(server);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _extension?.Dispose();
        _profile.Delete(recursive: true);
    }

    /// <summary>Opens a page of the extension itself.</summary>
    public async Task GoToOwnPageAsync(IPage page, string name) => await page.GotoAsync($"chrome-extension://{_extension!.Id}/{name}");

    /// <summary>Opens the popup or the side panel as a tab of its own that looks at another tab.</summary>
    public async Task<IPage> OpenBesideAsync(IPage watched, string name)
    {
        var page = await NewPageAsync();
        await GoToOwnPageAsync(page, "options.html");
        var tab = await page.EvaluateAsync<int>("async url => (await chrome.tabs.query({})).findLast(tab => tab.url === url).id", watched.Url);
        await GoToOwnPageAsync(page, $"{name}?tab={tab}");
        return page;
    }

    /// <summary>Runs a function in a page of the extension, which may do what the extension may.</summary>
    public async Task<T> EvaluateAsync<T>(string function)
    {
        var page = await NewPageAsync();
        await GoToOwnPageAsync(page, "options.html");
        var answer = await page.EvaluateAsync<T>(function);
        await page.CloseAsync();
        return answer;
    }

    /// <summary>Sets what only an administrator can set, as the copy the extension keeps of it, until the answer is disposed of; the desk has heard of it then.</summary>
    public async Task<IAsyncDisposable> ManageAsync(Helpdesk desk, string settings)
    {
        // A browser that has just started tells late that nobody manages it; the extension then overwrites its copy.
        await EvaluateAsync<object?>("() => chrome.storage.managed.get().catch(() => null)");
        await desk.Overlay.ReplacedAsync(() => StoreAsync($"{{ managed: {settings} }}"));
        return new Undo(() => desk.Overlay.ReplacedAsync(() => StoreAsync("{ managed: {} }")));
    }

    /// <summary>Forgets every adapter made or added.</summary>
    public Task ForgetAdaptersAsync() => StoreAsync("{ adapters: {} }");

    /// <summary>Ends the extension's service worker, as the browser does when memory is short.</summary>
    public async Task KillWorkerAsync()
    {
        var page = await NewPageAsync();
        var browser = await page.Context.NewCDPSessionAsync(page);
        var targets = (await browser.SendAsync("Target.getTargets"))!.Value.GetProperty("targetInfos").EnumerateArray();
        foreach (var worker in targets.Where(target => target.GetProperty("type").GetString() == "service_worker"))
            await browser.SendAsync("Target.closeTarget", new() { ["targetId"] = worker.GetProperty("targetId").GetString()! });
        await page.CloseAsync();
    }

    public override async Task<Helpdesk> OpenOnAsync(Uri server, EditorKind kind, string token = "")
    {
        await UseServerAsync(server, token);
        var desk = await OpenAsync(server, DemoPath);
        desk.Closing = () => UseServerAsync(Server, "");
        await desk.UseAsync(kind);
        return desk;
    }

    /// <summary>The demo as somebody opens it who has the extension but was not told of <c>?overlay=off</c>.</summary>
    public async Task<Helpdesk> OpenWithItsOwnOverlayAsync(EditorKind kind)
    {
        var desk = await OpenAsync(Server, "/demo");
        await desk.UseAsync(kind);
        return desk;
    }

    protected override Task<IBrowserContext> LaunchAsync(IBrowserType chromium, string program) =>
        chromium.LaunchPersistentContextAsync(_profile.FullName, new()
        {
            ExecutablePath = program,
            Headless = true,
            ViewportSize = Viewport,
            ReducedMotion = ReducedMotion.Reduce,
            Args = [.. Arguments, $"--disable-extensions-except={_extension!.Folder}", $"--load-extension={_extension.Folder}"],
        });

    private async Task StoreAsync(string values) => await EvaluateAsync<object?>($"() => chrome.storage.local.set({values})");

    /// <summary>As an agent does it, on the options page.</summary>
    private async Task UseServerAsync(Uri address, string token)
    {
        var page = await NewPageAsync();
        await GoToOwnPageAsync(page, "options.html");
        await page.FillAsync("#server", address.AbsoluteUri);
        await page.FillAsync("#token", token);
        await page.ClickAsync("button[type=submit]");
        await page.Locator("#result", new() { HasTextString = "Saved" }).WaitForAsync();
        await page.CloseAsync();
    }

    private sealed class Undo(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
