using System.IO.Compression;
using System.Text.Json;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Extension;

/// <summary>What goes to the stores.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task Packages_are_the_same_each_time_and_pass_the_lint_of_the_store()
    {
        var (one, other) = (Directory.CreateTempSubdirectory("agentassist-package-"), Directory.CreateTempSubdirectory("agentassist-package-"));
        try
        {
            await TestTools.OutputAsync(Repository.Extension, "npm", "run", "package", "--", "--out", one.FullName);
            await TestTools.OutputAsync(Repository.Extension, "npm", "run", "package", "--", "--out", other.FullName);

            var packages = one.GetFiles("*.zip");
            Assert.Equal(["chromium", "firefox"], packages.Select(file => file.Name.Split('-')[1]).Order());
            foreach (var package in packages)
                Assert.Equal(await File.ReadAllBytesAsync(package.FullName), await File.ReadAllBytesAsync(Path.Combine(other.FullName, package.Name)));
            await using var archive = await ZipFile.OpenReadAsync(packages[0].FullName);
            Assert.Contains("manifest.json", archive.Entries.Select(entry => entry.FullName));

            var lint = JsonDocument.Parse(await TestTools.LintAsync(Path.Combine(one.FullName, "firefox"))).RootElement;
            Assert.True(lint.GetProperty("summary").GetProperty("errors").GetInt32() == 0, lint.GetProperty("errors").GetRawText());
        }
        finally
        {
            one.Delete(recursive: true);
            other.Delete(recursive: true);
        }
    }
}
