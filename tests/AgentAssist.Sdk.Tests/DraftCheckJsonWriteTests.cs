using System.Buffers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace AgentAssist.Sdk.Tests;

public sealed class DraftCheckJsonWriteTests
{
    private static readonly DraftCheckResponse Nothing = new()
    {
        Language = "und",
        Policy = new PolicyReference("default", "r1"),
        Diagnostics = [],
        Suggestions = [],
        Conversation = ConversationReading.Empty,
        Gate = Gate.Open,
        Incomplete = [],
    };

    [Fact]
    public void Every_property_is_present_even_when_nothing_was_found() => Assert.Equal(
        """
        {"version":null,"language":"und","policy":{"id":"default","revision":"r1"},"diagnostics":[],"suggestions":[],"conversation":{"redLine":"none","mood":"calm","signals":[],"redLineEvidence":null,"moodEvidence":null},"mom":null,"gate":{"decision":"allow","codes":[]},"score":null,"incomplete":[]}
        """,
        Write(Nothing));

    [Fact]
    public void Findings_use_the_words_of_the_contract()
    {
        var response = Nothing with
        {
            Version = 7,
            Diagnostics =
            [
                new Diagnostic
                {
                    Range = new(0, 2), Severity = DiagnosticSeverity.Error, Code = "blame", Source = "core", Message = "Не <b>\n\"так\"",
                    CodeDescription = new("/rules/core/blame"), Mode = EnforcementMode.Confirm,
                    Actions = [new("Убрать", CodeActionKind.QuickFix, true, FixApplicability.NeedsReview, [new(new(0, 2), "")])],
                },
            ],
            Suggestions = [new("retention/price", SuggestionKind.DeEscalation, "t", "i", "r", new Evidence(null, new(1, 2)))],
            Incomplete = [new("core/x", IncompleteReason.NotConfigured)],
            Score = new Score(58, new Dictionary<string, int> { ["Own-Criterion"] = 40 }),
        };

        var json = Write(response);

        Assert.Contains(
            """
            "diagnostics":[{"range":{"start":0,"end":2},"severity":"error","code":"blame","source":"core","message":"Не <b>\n\"так\"","codeDescription":{"href":"/rules/core/blame"},"criterion":null,"mode":"confirm","actions":[{"title":"Убрать","kind":"quickfix","isPreferred":true,"applicability":"needs-review","edits":[{"range":{"start":0,"end":2},"newText":""}]}]}]
            """, json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"de-escalation\"", json, StringComparison.Ordinal);
        Assert.Contains("\"evidence\":{\"range\":{\"start\":1,\"end\":2}}", json, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"not-configured\"", json, StringComparison.Ordinal);
        Assert.Contains("\"score\":{\"total\":58,\"criteria\":{\"Own-Criterion\":40}}", json, StringComparison.Ordinal);
        Assert.DoesNotContain("messageIndex", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_index_is_written_when_there_is_one()
    {
        var response = Nothing with { Suggestions = [new("a/b", SuggestionKind.Upsell, "t", "i", "r", new Evidence(3, new(1, 2)))] };

        Assert.Contains("\"evidence\":{\"messageIndex\":3,\"range\"", Write(response), StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_reads_back_the_same()
    {
        var json = Write(Nothing with { Version = 3, Mom = new MomVerdict(false, ["Почему?"]) });

        var read = JsonSerializer.Deserialize(json, DraftCheckJsonContext.Default.DraftCheckResponse)!;
        Assert.Equal(json, Write(read));
    }

    private static string Write(DraftCheckResponse response)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DraftCheckJson.Write(buffer, response);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
