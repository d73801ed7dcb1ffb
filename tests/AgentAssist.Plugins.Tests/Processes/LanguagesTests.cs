using System.Text.Json;
using AgentAssist.Plugins.Tests.Running;

namespace AgentAssist.Plugins.Tests.Processes;

/// <summary>The sample plugins in three languages do what their authors meant.</summary>
public sealed class LanguagesTests
{
    private const string Draft = "👋 Send it asap, please.";

    public static TheoryData<string, string> Samples => new()
    {
        { "dotnet", "samples.hello-csharp" },
        { "node", "samples.hello-node" },
        { "python3", "samples.hello-python" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task FindsTheWordAndOffersAnother(string program, string code)
    {
        SamplePlugins.Need(program);
        await using var plugins = await RunningPlugins.Start(FolderOf(code)).ReadyAsync();

        var answer = await plugins.CheckAsync(code, Draft);

        Assert.Null(answer.Missing);
        var finding = Assert.Single(answer.Findings);
        Assert.Equal("asap", Draft[finding.Range.Start..finding.Range.End]);
        Assert.Equal("Name a time instead.", finding.Message);
        var action = Assert.Single(finding.Actions);
        Assert.Equal("👋 Send it today, please.", TextEdit.Apply(Draft, action.Edits));
        Assert.True(action.IsPreferred);
    }

    [Fact]
    public async Task KeepsWhatAPluginStores()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.CSharp).ReadyAsync();

        await plugins.CheckAsync("samples.hello-csharp", "asap, asap");
        await plugins.CheckAsync("samples.hello-csharp", "asap");

        using var stored = JsonDocument.Parse(await File.ReadAllBytesAsync(plugins.Data.Folders.StorageFile("samples.hello-csharp")));
        Assert.Equal(3, stored.RootElement.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task OffersASuggestersTexts()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.CSharp).ReadyAsync();

        var offered = new List<Suggestion>();
        await foreach (var suggestions in plugins.Calls.SuggestAsync(RunningPlugins.Request("Hello"), RunningPlugins.Patience)) offered.AddRange(suggestions);

        var suggestion = Assert.Single(offered);
        Assert.Equal(("samples.hello-csharp/thanks", SuggestionKind.Closing), (suggestion.Id, suggestion.Kind));
    }

    [Fact]
    public async Task GivesTheWordsOfALanguageAnalyzerToAChecksThatAsks()
    {
        SamplePlugins.Need("python3");
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Python).ReadyAsync();
        const string text = "👋 incomprehensibilities 👋 abound";

        var answer = await plugins.CheckAsync("samples.hello-python/long-word", text);

        var finding = Assert.Single(answer.Findings);
        Assert.Equal("incomprehensibilities", text[finding.Range.Start..finding.Range.End]);
    }

    [Fact]
    public async Task FollowsTheConfiguration()
    {
        await using var plugins = await RunningPlugins.Start(SamplePlugins.Node, ("word", "soon"), ("instead", "by noon")).ReadyAsync();

        var answer = await plugins.CheckAsync("samples.hello-node", "We answer soon");

        Assert.Equal("We answer by noon", TextEdit.Apply("We answer soon", Assert.Single(answer.Findings).Actions[0].Edits));
    }

    private static string FolderOf(string code) => code switch
    {
        "samples.hello-csharp" => SamplePlugins.CSharp,
        "samples.hello-node" => SamplePlugins.Node,
        _ => SamplePlugins.Python,
    };
}
