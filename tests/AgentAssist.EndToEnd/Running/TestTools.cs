using System.Diagnostics;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Running;

/// <summary>Tools from npm that only tests need.</summary>
internal static class TestTools
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "AgentAssist.EndToEnd", "Tools");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Fails with all that axe-core finds in a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="part">What of it is being looked at, for the message.</param>
    public static async Task AccessibleAsync(IPage page, string part = "")
    {
        await Installed.Value;
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js")));
        var found = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document)).violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))");
        Assert.True(found.Length == 0, string.Join('\n', found.Select(line => $"{part} {line}")));
    }

    /// <summary>What web-ext finds in an unpacked extension, as JSON.</summary>
    public static async Task<string> LintAsync(string extension)
    {
        await Installed.Value;
        return await OutputAsync(Folder, "node", Path.Combine("node_modules", "web-ext", "bin", "web-ext.js"), "lint", "--output", "json", "--source-dir", extension);
    }

    /// <summary>Runs a program to its end; its code does not matter, what it prints does.</summary>
    public static async Task<string> OutputAsync(string folder, string program, params string[] arguments)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start; install Node.js 20 or newer.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return await output is { Length: > 0 } text ? text : await errors;
    }

    private static async Task InstallAsync()
    {
        var marker = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(marker) && File.GetLastWriteTimeUtc(marker) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return;
        await OutputAsync(Folder, "npm", "ci", "--ignore-scripts");
    }
}
