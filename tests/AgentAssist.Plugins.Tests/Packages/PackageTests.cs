using System.IO.Compression;
using System.Text;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Supervision;
using AgentAssist.Plugins.Tests.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentAssist.Plugins.Tests.Packages;

public sealed class PackageTests : IDisposable
{
    private const string Manifest = """{"id": "acme.words", "version": "VERSION", "engines": {"agentassist": "ENGINE"}, "permissions": [PERMISSIONS]}""";

    private readonly TempData _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void TheSameFilesGiveTheSameBytes()
    {
        var (first, second) = (Plugin("1.0.0"), Plugin("1.0.0"));
        File.SetLastWriteTimeUtc(Path.Combine(second, "a.txt"), DateTime.UnixEpoch);

        Assert.Equal(Packed(first), Packed(second));
    }

    [Theory]
    [InlineData("../out.txt", "leads out")]
    [InlineData("a/../../out.txt", "leads out")]
    [InlineData("/tmp/out.txt", "leads out")]
    [InlineData("C:/out.txt", "leads out")]
    [InlineData("a\\..\\out.txt", "leads out")]
    [InlineData("nul.txt", "leads out")]
    public void RefusesNamesThatLeadOut(string name, string reason) => Assert.Contains(reason, Refusal(Zip((name, "x", 0))), StringComparison.Ordinal);

    [Fact]
    public void RefusesLinksTwinsAndDevices()
    {
        Assert.Contains("is a link", Refusal(Zip(("a", "/etc/passwd", 0xA1FF))), StringComparison.Ordinal);
        Assert.Contains("there twice", Refusal(Zip(("a.txt", "1", 0), ("A.txt", "2", 0))), StringComparison.Ordinal);
        Assert.Contains("no plain file", Refusal(Zip(("a", "", 0x2000))), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesABomb() => Assert.Contains("more than a package may hold", Refusal(Zip(("bomb", new string('0', 8 * 1024 * 1024), 0))), StringComparison.Ordinal);

    [Fact]
    public void RefusesWhatIsNoZip() => Assert.Contains("no zip", Refusal(Encoding.UTF8.GetBytes("PK no")), StringComparison.Ordinal);

    [Fact]
    public void ARefusedPackageLeavesNothingBehind()
    {
        Refusal(Zip(("a.txt", "1", 0), ("../out.txt", "x", 0)));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.Folders.Packages));
        Assert.False(File.Exists(Path.Combine(_data.Path, "out.txt")));
        Assert.Empty(_data.Installer.Ledger.Read());
    }

    [Fact]
    public void RefusesAnEngineItIsNotMadeFor()
    {
        var error = Assert.Throws<PackageFormatException>(() => _data.Installer.Install(Plugin("1.0.0", engine: "^2.0")));

        Assert.Contains("made for AgentAssist ^2.0; this is 1.0.0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GoesBackOnlyWhenAsked()
    {
        _data.Installer.Install(Plugin("1.2.0"));

        var error = Assert.Throws<PackageFormatException>(() => _data.Installer.Install(Plugin("1.1.0")));
        Assert.Contains("--allow-downgrade", error.Message, StringComparison.Ordinal);
        _data.Installer.Install(Plugin("1.1.0"), allowDowngrade: true);
        Assert.Equal("1.1.0", _data.Installer.Ledger.Find("acme.words")!.Version);
        _data.Installer.Install(Plugin("1.2.0"));
        Assert.Equal("1.2.0", _data.Installer.Ledger.Find("acme.words")!.Version);
    }

    [Fact]
    public void AVersionIsImmutable()
    {
        _data.Installer.Install(Plugin("1.0.0"));
        _data.Installer.Install(Plugin("1.0.0"));

        var error = Assert.Throws<PackageFormatException>(() => _data.Installer.Install(Plugin("1.0.0", text: "other")));

        Assert.Contains("raise 'version'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangedFileDisablesThePluginUntilItIsInstalledAgain()
    {
        var source = Plugin("1.0.0");
        var installed = _data.Enable(source);
        await File.AppendAllTextAsync(Path.Combine(_data.Folders.Version(installed.Id, installed.Version), "a.txt"), "!");

        Assert.Equal((PluginState.Disabled, DisabledReason.Tampered), State());
        _data.Installer.Install(source);
        Assert.Equal((PluginState.Enabled, null), State());
    }

    [Fact]
    public void AnUpdateThatAsksForMoreIsDisabledUntilItIsGranted()
    {
        _data.Enable(Plugin("1.0.0", permissions: "\"storage\""));
        Assert.Equal((PluginState.Enabled, null), State());

        var update = _data.Installer.Install(Plugin("1.1.0", permissions: "\"storage\", \"network:api.example.com\""));
        Assert.Equal((PluginState.Disabled, DisabledReason.NewPermissions), State());
        using (var host = new Opened(_data)) Assert.Contains("network:api.example.com", host.Status.Reason, StringComparison.Ordinal);

        _data.Installer.Enable(update);
        Assert.Equal((PluginState.Enabled, null), State());
    }

    [Fact]
    public void UninstallingTakesEverythingAway()
    {
        _data.Enable(Plugin("1.0.0"));
        Directory.CreateDirectory(_data.Folders.Storage);
        File.WriteAllText(_data.Folders.StorageFile("acme.words"), "{}");

        _data.Installer.Uninstall("acme.words");

        Assert.Empty(_data.Installer.Ledger.Read());
        Assert.False(Directory.Exists(Path.Combine(_data.Folders.Packages, "acme.words")));
        Assert.False(File.Exists(_data.Folders.StorageFile("acme.words")));
    }

    [Fact]
    public async Task TheLedgerSurvivesWritersAtOnce()
    {
        _data.Installer.Install(Plugin("1.0.0"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            var ledger = new PluginLedger(_data.Folders);
            for (var i = 0; i < 25; i++) ledger.Change("acme.words", entry => entry! with { Generation = entry.Generation + 1 });
        })));

        Assert.Equal(200, _data.Installer.Ledger.Find("acme.words")!.Generation);
    }

    private (PluginState, DisabledReason?) State()
    {
        using var host = new Opened(_data);
        return (host.Status.State, host.Status.DisabledReason);
    }

    private string Plugin(string version, string engine = "^1.0", string permissions = "", string text = "a") => _data.Plugin(
        Manifest.Replace("VERSION", version, StringComparison.Ordinal).Replace("ENGINE", engine, StringComparison.Ordinal).Replace("PERMISSIONS", permissions, StringComparison.Ordinal),
        ("a.txt", text), ("deep/b.txt", "b"), (".git/config", "hidden"), ("obj/x", "built"));

    private static byte[] Packed(string folder)
    {
        using var package = new MemoryStream();
        PackageWriter.Write(folder, package);
        return package.ToArray();
    }

    private string Refusal(byte[] package)
    {
        var path = Path.Combine(_data.Path, "bad.aaplugin");
        File.WriteAllBytes(path, package);
        return Assert.Throws<PackageFormatException>(() => _data.Installer.Install(path)).Message;
    }

    private static byte[] Zip(params (string Name, string Text, int Mode)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text, mode) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = mode << 16;
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private sealed class Opened(TempData data) : IDisposable
    {
        private readonly PluginHost _host = PluginHost.Open(data.Folders, NullLogger.Instance);

        public PluginStatus Status => _host.Status[0];

        public void Dispose() => _host.DisposeAsync().AsTask().Wait(RunningPlugins.Patience);
    }
}
