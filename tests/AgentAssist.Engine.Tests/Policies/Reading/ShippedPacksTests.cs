using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

public sealed class ShippedPacksTests
{
    private static readonly string s_policies = Path.Combine(FindRepository(), "policies");

    [Fact]
    public void The_reader_finds_no_error_in_the_shipped_packs() =>
        Assert.Empty(PolicyReader.Read(s_policies).Problems.Where(problem => problem.IsError));

    [Fact]
    public void The_schemas_accept_every_file_of_the_shipped_packs()
    {
        var files = Directory.GetFiles(s_policies, "*.yaml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);

        foreach (var file in files) Assert.Empty(Schemas.Validate(ShippedFiles.KindOf(file), File.ReadAllText(file)).Select(error => $"{file}: {error}"));
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgentAssist.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
