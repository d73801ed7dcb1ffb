using System.Text.Json;
using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class PackSchemaCommandTests : IDisposable
{
    private readonly PackFolder _folder = new();

    [Fact]
    public async Task One_schema_goes_to_standard_output_and_without_a_name_their_names()
    {
        var rule = await RunAsync("schema", "rule");
        var names = await RunAsync("schema");

        Assert.Equal((0, PolicySchemas.Find("rule") + "\n"), (rule.ExitCode, rule.Output));
        Assert.Equal(PolicySchemas.Names, names.Lines);
    }

    [Fact]
    public async Task All_schemas_are_written_into_a_folder_and_replaced_there()
    {
        var folder = Path.Combine(_folder.Path, "made/schemas");
        _folder.Write("made/schemas/rule.json", "old");

        var result = await RunAsync("schema", "--output", folder);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(PolicySchemas.Names.Select(name => $"{name}.json").Order(), Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
        Assert.All(Directory.EnumerateFiles(folder), path => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(File.ReadAllText(path)).RootElement.ValueKind));
    }

    [Fact]
    public async Task An_unknown_schema_or_a_file_in_the_place_of_the_folder_is_refused()
    {
        var file = _folder.Write("taken", "");

        Assert.Equal(2, (await RunAsync("schema", "rules")).ExitCode);
        Assert.Equal(new CliResult(2, "", $"agentassist: {file}: is a file; name a folder\n"), await RunAsync("schema", "--output", file));
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(_folder.Path, "", ["pack", .. arguments]);
}
