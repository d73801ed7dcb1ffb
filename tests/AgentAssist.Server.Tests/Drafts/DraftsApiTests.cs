using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Drafts;

public sealed class DraftsApiTests(SharedServer server)
{
    private const string Bad = "Sorry, nothing we can do.";

    [Fact]
    public async Task Every_property_of_the_answer_is_present()
    {
        var answer = await server.Client.CheckedAsync(Api.Body(Bad, 7));

        Assert.Equal(
            ["version", "language", "policy", "diagnostics", "suggestions", "conversation", "mom", "gate", "score", "incomplete"], answer.Names());
        Assert.Equal(7, answer.GetProperty("version").GetInt32());
        Assert.Equal("en", answer.GetProperty("language").GetString());
        Assert.Equal("default", answer.GetProperty("policy").GetProperty("id").GetString());
        Assert.NotEqual("", answer.GetProperty("policy").GetProperty("revision").GetString());
        Assert.Equal(["redLine", "mood", "signals", "redLineEvidence", "moodEvidence"], answer.GetProperty("conversation").Names());
    }

    [Fact]
    public async Task A_finding_points_at_its_words_and_brings_a_fix()
    {
        var answer = await server.Client.CheckedAsync(Api.Body(Bad));

        var finding = Assert.Single(answer.GetProperty("diagnostics").EnumerateArray());
        var range = finding.GetProperty("range");
        Assert.Equal("nothing we can do", Bad[range.GetProperty("start").GetInt32()..range.GetProperty("end").GetInt32()]);
        Assert.Equal("dead-end", finding.GetProperty("code").GetString());
        Assert.Equal("house", finding.GetProperty("source").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("warn", finding.GetProperty("mode").GetString());
        Assert.Equal("empathy", finding.GetProperty("criterion").GetString());
        Assert.Equal("/rules/house/dead-end", finding.GetProperty("codeDescription").GetProperty("href").GetString());
        var action = Assert.Single(finding.GetProperty("actions").EnumerateArray());
        Assert.Equal(["title", "kind", "isPreferred", "applicability", "edits"], action.Names());
        Assert.Equal(" without your receipt", action.GetProperty("edits")[0].GetProperty("newText").GetString());
    }

    [Fact]
    public async Task The_gate_follows_the_strictest_finding()
    {
        var answer = await server.Client.CheckedAsync("""{"draft": {"text": "Nothing we can do, you fool."}}""");

        Assert.Equal("confirm", answer.GetProperty("gate").GetProperty("decision").GetString());
        Assert.Contains("insult", answer.GetProperty("gate").GetProperty("codes").EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public async Task An_internal_note_has_no_findings()
    {
        var answer = await server.Client.CheckedAsync("""{"draft": {"text": "Nothing we can do, you fool.", "visibility": "note"}}""");

        Assert.Empty(answer.Codes());
        Assert.Equal("allow", answer.GetProperty("gate").GetProperty("decision").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("score").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("mom").ValueKind);
    }

    [Fact]
    public async Task An_empty_draft_is_valid()
    {
        var answer = await server.Client.CheckedAsync("""{"draft": {"text": ""}, "conversation": [{"author": "customer", "text": "Hello?"}]}""");

        Assert.Empty(answer.Codes());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("score").ValueKind);
    }

    [Fact]
    public async Task A_lone_surrogate_keeps_offsets()
    {
        var answer = await server.Client.CheckedAsync("""{"draft": {"text": "\ud83d это невозможно"}}""");

        var range = Assert.Single(answer.GetProperty("diagnostics").EnumerateArray()).GetProperty("range");
        Assert.Equal(2, range.GetProperty("start").GetInt32());
        Assert.Equal(2 + "это невозможно".Length, range.GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task Unknown_properties_are_ignored() =>
        await server.Client.CheckedAsync("""{"draft": {"text": "Hello", "colour": 1}, "later": {"a": []}}""");

    [Theory]
    [InlineData(null)]
    [InlineData("application/json; charset=utf-8")]
    public async Task Json_is_read_with_its_type_named_or_not(string? mediaType)
    {
        using var response = await server.Client.CheckAsync("""{"draft": {"text": "Hello"}}""", mediaType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_same_draft_gives_the_same_bytes()
    {
        const string Body = """{"draft": {"text": "Nothing we can do, you fool."}}""";
        using var first = await server.Client.CheckAsync(Body);
        using var second = await server.Client.CheckAsync(Body);

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Content.Headers.ContentLength, (await first.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Answers_to_many_callers_at_once_are_not_mixed_up()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            version => server.Client.CheckedAsync(Api.Body($"{new string('a', version)} nothing we can do", version))));

        for (var version = 0; version < answers.Length; version++)
        {
            Assert.Equal(version, answers[version].GetProperty("version").GetInt32());
            Assert.Equal(version + 1, answers[version].GetProperty("diagnostics")[0].GetProperty("range").GetProperty("start").GetInt32());
        }
    }
}
