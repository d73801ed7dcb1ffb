using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors.Running;

/// <summary>
/// The bench: a server whose policy finds words that do not occur by chance, a line to it on which answers can be held, the pages, and the browsers. Each is
/// started by the first test that needs it and shared by all. Its tests run one after another, beside those of the <see cref="Workplace"/>.
/// </summary>
[CollectionDefinition(Name)]
public sealed class EditorBench : IAsyncDisposable, ICollectionFixture<EditorBench>
{
    public const string Name = nameof(EditorBench);

    private RunningServer? _server;
    private WeakLine? _line;
    private BenchSite? _site;
    private ExtensionBrowser? _chromium;
    private FirefoxBrowser? _firefox;

    /// <summary>The folder of the bench's policy, which compiles at once; the shipped one takes a server ten seconds.</summary>
    public static string Policies { get; } = Path.Combine(Repository.Root, "tests", "AgentAssist.EndToEnd", "Editors", "Policy");

    internal WeakLine Line => _line!;

    /// <summary>The extension's own browser, for what only Chromium's protocol tells.</summary>
    internal ExtensionBrowser Chromium => _chromium!;

    /// <summary>The same of Firefox; there is one once a page has been opened in it.</summary>
    internal FirefoxBrowser Firefox => _firefox!;

    /// <summary>Opens the page of an editor.</summary>
    /// <param name="browser">Where; the test is skipped when there is no Firefox.</param>
    /// <param name="editor">One of the bench's.</param>
    /// <param name="extension">False for the same page without the extension.</param>
    internal async Task<BenchDesk> OpenAsync(BenchBrowser browser, string editor, bool extension = true)
    {
        await StartAsync();
        var address = extension ? _site!.Address(editor) : _site!.AddressWithout(editor);
        return new(browser == BenchBrowser.Chromium ? await OpenChromiumAsync(address, inWindow: false) : await OpenFirefoxAsync(address), browser, editor);
    }

    /// <summary>The page of an editor in Chromium with the extension, and the same without it, both in sight at the same time.</summary>
    internal async Task<(BenchDesk With, BenchDesk Without)> OpenBothAsync(string editor)
    {
        await StartAsync();
        return (
            new(await OpenChromiumAsync(_site!.Address(editor), inWindow: true), BenchBrowser.Chromium, editor),
            new(await OpenChromiumAsync(_site.AddressWithout(editor), inWindow: true), BenchBrowser.Chromium, editor));
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        if (_firefox is not null) await _firefox.DisposeAsync();
        if (_site is not null) await _site.DisposeAsync();
        if (_line is not null) await _line.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    private async Task StartAsync()
    {
        if (_line is not null) return;
        _site = await BenchSite.StartAsync();
        _server = await RunningServer.StartAsync(policies: Policies);
        _line = new WeakLine(_server.Address);
    }

    private async Task<BenchTab> OpenChromiumAsync(string address, bool inWindow)
    {
        if (_chromium is null)
        {
            _chromium = new ExtensionBrowser();
            await _chromium.StartAsync(Line.Address);
        }

        var page = inWindow ? await _chromium.NewWindowAsync() : await _chromium.NewPageAsync();
        await page.GotoAsync(address);
        return new ChromiumTab(page, await page.Context.NewCDPSessionAsync(page));
    }

    private async Task<BenchTab> OpenFirefoxAsync(string address)
    {
        Assert.SkipWhen(FirefoxBrowser.Program is null, "There is no Firefox on this machine (apt-get install firefox-esr).");
        _firefox ??= await FirefoxBrowser.StartAsync(Line.Address);
        return await _firefox.OpenAsync(address);
    }
}
