using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors.Running;

/// <summary>Firefox with the extension, without a driver program.</summary>
internal sealed partial class FirefoxBrowser : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>The extension's id in its manifest.</summary>
    private const string ExtensionId = "agentassist@self-hosted";

    /// <summary>Firefox draws it anew for each profile, unless the profile has it.</summary>
    private readonly Guid _address = Guid.NewGuid();

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("agentassist-firefox-");
    private readonly PrivateExtension _extension;
    private Process? _process;
    private BidiConnection? _connection;

    private FirefoxBrowser(PrivateExtension extension) => _extension = extension;

    /// <summary>The program; null when there is none.</summary>
    public static string? Program { get; } =
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in new[] { "firefox-esr", "firefox", "firefox.exe" }
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();

    public static async Task<FirefoxBrowser> StartAsync(Uri server)
    {
        var browser = new FirefoxBrowser(await PrivateExtension.BuildAsync(server));
        await browser.StartAsync();
        return browser;
    }

    public async Task<FirefoxTab> OpenAsync(string address)
    {
        var created = await _connection!.SendAsync("browsingContext.create", new { type = "tab" });
        var tab = new FirefoxTab(_connection, created["context"]!.GetValue<string>());
        await tab.GoToAsync(address);
        return tab;
    }

    /// <summary>Opens the popup, the side bar's page or another page of the extension as a tab of its own that looks at another tab.</summary>
    public async Task<FirefoxTab> OpenBesideAsync(BenchTab watched, string name)
    {
        var page = await OpenAsync(OwnPage("options.html"));
        var url = await watched.ReadAsync<string>("location.href");
        var tab = await page.ReadAsync<int>($"chrome.tabs.query({{}}).then(tabs => tabs.findLast(tab => tab.url === {JsonSerializer.Serialize(url)}).id)");
        await page.GoToAsync(OwnPage($"{name}?tab={tab}"));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _extension.Dispose();
        _profile.Delete(recursive: true);
    }

    private string OwnPage(string name) => $"moz-extension://{_address}/{name}";

    private async Task StartAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_profile.FullName, "user.js"), $$"""
            user_pref("app.update.enabled", false);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("toolkit.telemetry.server", "");
            user_pref("ui.prefersReducedMotion", 1);
            user_pref("extensions.webextensions.uuids", "{\"{{ExtensionId}}\":\"{{_address}}\"}");
            """);
        var start = new ProcessStartInfo(Program!, ["--headless", "--no-remote", "--profile", _profile.FullName, "--remote-debugging-port=0", "--remote-allow-system-access"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } found) listening.TrySetResult(new Uri($"{found.Groups[1].Value}/session"));
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _connection = await BidiConnection.OpenAsync(await listening.Task.WaitAsync(s_patience));
        await _connection.SendAsync("webExtension.install", new { extensionData = new { type = "path", path = _extension.FirefoxFolder } });
    }

    [GeneratedRegex("WebDriver BiDi listening on (ws://[^ ]+)")]
    private static partial Regex Listening();
}
