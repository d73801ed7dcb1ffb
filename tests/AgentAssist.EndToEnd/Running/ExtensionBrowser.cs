using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Running;

/// <summary>A browser with the unpacked extension; the demo is told to bring no overlay of its own.</summary>
public sealed class ExtensionBrowser(SharedServer server) : OverlayBrowser(server)
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("agentassist-profile-");
    private PrivateExtension? _extension;

    public override string Name => "extension";

    protected override string DemoPath => "/demo?overlay=off";

    public override async ValueTask InitializeAsync()
    {
        _extension = await PrivateExtension.BuildAsync(Server.Address);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _extension?.Dispose();
        _profile.Delete(recursive: true);
    }

    /// <summary>A page of the extension itself.</summary>
    public async Task<IPage> OpenOwnPageAsync(string path, IPage? page = null)
    {
        page ??= await NewPageAsync();
        await page.GotoAsync($"chrome-extension://{_extension!.Id}/{path}");
        return page;
    }

    /// <summary>As an agent does it, on the options page.</summary>
    public override async Task UseServerAsync(Uri address)
    {
        var page = await OpenOwnPageAsync("options.html");
        await page.Locator("#server").FillAsync(address.AbsoluteUri);
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("#result", new() { HasTextString = "Saved" }).WaitForAsync();
        await page.CloseAsync();
    }

    protected override Task<IBrowserContext> LaunchAsync(IBrowserType chromium, string program) =>
        chromium.LaunchPersistentContextAsync(_profile.FullName, new()
        {
            ExecutablePath = program,
            Headless = true,
            ViewportSize = Screen.Size,
            Args = [.. Arguments, $"--disable-extensions-except={_extension!.Folder}", $"--load-extension={_extension.Folder}"],
        });
}
