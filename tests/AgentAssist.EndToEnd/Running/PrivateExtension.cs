using System.Security.Cryptography;
using System.Text;

namespace AgentAssist.EndToEnd.Running;

/// <summary>A build of the extension such as a company rolls out: its server and the enabled sites are baked in.</summary>
internal sealed class PrivateExtension : IDisposable
{
    private readonly DirectoryInfo _output = Directory.CreateTempSubdirectory("agentassist-extension-");

    private PrivateExtension() => Folder = Path.Combine(_output.FullName, "chromium");

    /// <summary>The unpacked extension.</summary>
    public string Folder { get; }

    /// <summary>The same for Firefox.</summary>
    public string FirefoxFolder => Path.Combine(_output.FullName, "firefox");

    /// <summary>Chromium names an unpacked extension after its path.</summary>
    public string Id => string.Concat(
        SHA256.HashData((OperatingSystem.IsWindows() ? Encoding.Unicode : Encoding.UTF8).GetBytes(Folder))[..16]
            .SelectMany(octet => new[] { (char)('a' + (octet >> 4)), (char)('a' + (octet & 15)) }));

    public static async Task<PrivateExtension> BuildAsync(Uri server)
    {
        await InstallDependenciesAsync();
        var extension = new PrivateExtension();
        await NodeProgram.RunAsync(Repository.Extension, "npm", "run", "build", "--", "--server", server.GetLeftPart(UriPartial.Authority), "--sites", "http://127.0.0.1/*", "--out", extension._output.FullName);
        return extension;
    }

    public void Dispose() => _output.Delete(recursive: true);

    /// <summary>The server's build has done it, unless it was switched off; it takes turns with others that do the same.</summary>
    private static async Task InstallDependenciesAsync()
    {
        if (Directory.Exists(Path.Combine(Repository.Extension, "node_modules"))) return;
        var server = Path.Combine(Repository.Root, "server", "AgentAssist.Server");
        await NodeProgram.RunAsync(Repository.Extension, "node", Path.Combine(server, "build-extension.mjs"), Repository.Extension, Path.Combine(server, "obj", "extension.stamp"));
    }
}
