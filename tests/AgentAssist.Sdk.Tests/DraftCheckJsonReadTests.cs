using System.Text;
using CsCheck;
using Xunit;

namespace AgentAssist.Sdk.Tests;

public sealed class DraftCheckJsonReadTests
{
    [Fact]
    public void A_full_body_becomes_a_request()
    {
        var reading = Read("""
            { "draft": {"text": "Привет 🙂", "version": 7, "visibility": "note", "at": "2026-01-02T11:00:00Z"}, "trigger": "send", "policy": "default", "uiLanguage": "ru",
              "includeShadow": true, "unknown": {"deep": [1, {"x": null}]},
              "context": {"channel": "chat", "topic": "refund", "segment": "vip", "stage": "trial", "brand": "b", "language": "uk", "csat": 2.5,
                          "agent": {"id": "a1", "level": "novice", "name": "Ira"}, "customer": {"id": "c9", "name": "Анна"},
                          "helpdesk": "zendesk", "conversationId": "48213", "custom": {"plan": "pro", "seats": 12, "beta": true, "none": null}},
              "conversation": [{"author": "customer", "visibility": "public", "text": "…", "at": "2026-01-02T10:00:00Z"},
                               {"author": "agent", "text": ""}, {"author": "system", "text": "x", "visibility": "note", "at": null}] }
            """);

        Assert.Empty(reading.Errors);
        var request = reading.Request!;
        Assert.Equal(new Draft("Привет 🙂", 7, Visibility.Note, new DateTimeOffset(2026, 1, 2, 11, 0, 0, TimeSpan.Zero)), request.Draft);
        Assert.Equal((CheckTrigger.Send, "default", "ru", true), (request.Trigger, request.Policy, request.UiLanguage, request.IncludeShadow));
        var context = request.Context;
        Assert.Equal(("chat", "refund", "uk", "vip", "trial", "b"),
            (context.Channel, context.Topic, context.Language, context.Segment, context.Stage, context.Brand));
        Assert.Equal(("zendesk", "48213", 2.5), (context.Helpdesk, context.ConversationId, context.Csat));
        Assert.Equal(new Agent("a1", AgentLevel.Novice, "Ira"), context.Agent);
        Assert.Equal(new Customer("c9", "Анна"), context.Customer);
        Assert.Equal([new("plan", "pro"), new("seats", "12"), new("beta", "true")], context.Custom);
        Assert.Equal(
            [
                new(Author.Customer, "…", Visibility.Public, new DateTimeOffset(2026, 1, 2, 10, 0, 0, TimeSpan.Zero)),
                new(Author.Agent, ""),
                new(Author.System, "x", Visibility.Note),
            ],
            request.Conversation);
    }

    [Fact]
    public void What_is_not_given_or_null_takes_its_default()
    {
        var bare = Read("""{"draft":{"text":""}}""").Request!;
        var nulls = Read("""
            {"draft":{"text":"","version":null,"visibility":null,"at":null},"trigger":null,"policy":null,"uiLanguage":null,"includeShadow":null,
             "context":{"channel":null,"csat":null,"agent":{"level":null},"customer":null,"custom":null},"conversation":null}
            """);

        Assert.Empty(nulls.Errors);
        Assert.Equivalent(new DraftCheckRequest { Draft = new Draft("") }, bare);
        Assert.Equivalent(bare, nulls.Request);
        Assert.Equal(AgentLevel.Specialist, nulls.Request!.Context.Agent.Level);
    }

    [Fact]
    public void All_wrong_fields_are_named_at_once()
    {
        var errors = Read("""
            {"draft": {"text": 5, "version": "7", "visibility": "secret"}, "trigger": "later", "policy": [], "uiLanguage": {}, "includeShadow": 1,
             "context": {"channel": 1, "csat": "good", "agent": {"id": 1, "level": "boss"}, "customer": "Anna", "custom": {"a": []}},
             "conversation": [{"author": "bot", "text": null}, 3, {"at": "yesterday", "visibility": true}]}
            """).Errors;

        Assert.Equal(
            [
                "context.agent.id", "context.agent.level", "context.channel", "context.csat", "context.custom.a", "context.customer",
                "conversation[0].author", "conversation[0].text", "conversation[1]", "conversation[2].at", "conversation[2].author",
                "conversation[2].text", "conversation[2].visibility", "draft.text", "draft.version", "draft.visibility", "includeShadow",
                "policy", "trigger", "uiLanguage",
            ],
            errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Must be a string, not a number."], errors["draft.text"]);
        Assert.Equal(["Must be \"typing\" or \"send\", not \"later\"."], errors["trigger"]);
        Assert.Equal(["Must be \"novice\", \"specialist\" or \"expert\", not \"boss\"."], errors["context.agent.level"]);
        Assert.Equal(["Must be a string, not null."], errors["conversation[0].text"]);
        Assert.Equal(["Is required."], errors["conversation[2].author"]);
    }

    [Theory]
    [InlineData("{}", "draft", "Is required.")]
    [InlineData("""{"draft":null}""", "draft", "Must be an object, not null.")]
    [InlineData("""{"draft":{}}""", "draft.text", "Is required.")]
    [InlineData("""{"text":"x"}""", "draft", "Is required.")]
    [InlineData("[]", "", "Must be an object, not an array.")]
    [InlineData("null", "", "Must be an object, not null.")]
    [InlineData("""{"draft":{"text":"x","at":"noon"}}""", "draft.at", "Must be a time in ISO 8601, such as \"2026-01-02T10:00:00Z\".")]
    [InlineData("""{"draft":{"text":"x","version":1.5}}""", "draft.version", "Must be a whole number of at most 64 bits.")]
    [InlineData("""{"draft":{"text":"x"},"context":{"csat":1e999}}""", "context.csat", "Is a number too large to be read.")]
    public void One_mistake_is_one_error(string json, string path, string message)
    {
        var reading = Read(json);

        var (errorPath, messages) = Assert.Single(reading.Errors);
        Assert.Equal((path, message), (errorPath, Assert.Single(messages)));
        Assert.Null(reading.Request);
        Assert.False(reading.TooLarge);
    }

    [Theory]
    [InlineData("{", "Not valid JSON at line 1, column 2: ")]
    [InlineData("""{"draft":{"text":"x"}} tail""", "Not valid JSON at line 1, column 24: ")]
    [InlineData("""{"draft":{"text":"x"},}""", "Not valid JSON at line 1, column 23: ")]
    [InlineData("{\n  \"черновик\": oops}", "Not valid JSON at line 2, column 15: ")]
    [InlineData("""{"draft":{"text":"x"}/* */}""", "Not valid JSON at line 1, column 22: ")]
    [InlineData("{\"draft\":{\"text\":\"a\nb\"}}", "Not valid JSON at line 1, column 20: ")]
    [InlineData("""{"draft":{"text":"\x"}}""", "Not valid JSON at line 1, column 20: ")]
    [InlineData("", "The body is empty; send a JSON object such as {\"draft\": {\"text\": \"…\"}}.")]
    [InlineData(" \r\n\t", "The body is empty; ")]
    public void What_is_not_JSON_is_an_error_of_the_body_with_its_place(string json, string start)
    {
        var message = Assert.Single(Read(json).Errors[""]);

        Assert.StartsWith(start, message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", message, StringComparison.Ordinal);
        Assert.DoesNotContain("this mode", message, StringComparison.Ordinal);
        Assert.DoesNotContain("reader options", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_UTF_8_is_an_error_that_names_the_byte()
    {
        byte[] body = [.. """{"draft":{"text":"п"""u8, 0xFF, .. "\"}}"u8];

        Assert.Contains("offset 20 ", Assert.Single(DraftCheckJson.Read(body).Errors[""]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() => Assert.Equal("x", Read("\uFEFF{\"draft\":{\"text\":\"x\"}}").Request!.Draft.Text);

    [Theory]
    [InlineData(@"a\ud800b", "a\uFFFDb")]
    [InlineData(@"\udc00\ud83d\ude42\ud83d", "\uFFFD🙂\uFFFD")]
    [InlineData(@"\ud83d🙂", "\uFFFD🙂")]
    [InlineData(@"\u0000\n\t\r\b\f\/\\\""é", "\0\n\t\r\b\f/\\\"é")]
    public void Escapes_are_read_with_lone_surrogates_replaced_in_place(string escaped, string expected)
    {
        var request = Read($$"""{"draft":{"text":"{{escaped}}"},"conversation":[{"author":"agent","text":"{{escaped}}"}]}""").Request!;

        Assert.Equal(expected, request.Draft.Text);
        Assert.Equal(expected, request.Conversation[0].Text);
    }

    [Fact]
    public void Escaped_property_names_and_values_mean_the_same()
    {
        var reading = Read("""{"\u0064raft":{"t\u0065xt":"x","\ud800":1},"trigger":"s\u0065nd","context":{"custom":{"\ud800":"y"}}}""");

        Assert.Equal(("x", CheckTrigger.Send), (reading.Request!.Draft.Text, reading.Request.Trigger));
        Assert.Equal("y", reading.Request.Context.Custom["\uFFFD"]);
    }

    [Fact]
    public void The_last_of_duplicate_properties_wins()
    {
        var request = Read("""{"draft":{"text":"a","version":1},"draft":{"text":"b","text":"c"},"trigger":"send","trigger":"typing"}""").Request!;

        Assert.Equal((new Draft("c"), CheckTrigger.Typing), (request.Draft, request.Trigger));
    }

    [Fact]
    public void Deep_nesting_is_refused_in_words()
    {
        var message = Assert.Single(Read($$"""{"x":{{new string('[', 100_000)}}""").Errors[""]);

        Assert.Contains("maximum configured depth", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", 65_536, false)]
    [InlineData("x", 65_537, true)]
    [InlineData("я", 32_768, false)]
    [InlineData("я", 32_769, true)]
    [InlineData(@"\ud800", 21_845, false)]
    [InlineData(@"\ud800", 21_846, true)]
    public void A_draft_has_64_KiB_of_UTF_8_at_most(string unit, int times, bool tooLarge)
    {
        var reading = Read($$$"""{"draft":{"text":"{{{string.Concat(Enumerable.Repeat(unit, times))}}}"}}""");

        Assert.Equal(tooLarge, reading.TooLarge);
        Assert.Equal(tooLarge, reading.Errors.ContainsKey("draft.text"));
        Assert.Equal(tooLarge, reading.Request is null);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void A_conversation_has_200_messages_at_most(int count, bool refused)
    {
        var messages = string.Join(',', Enumerable.Repeat("""{"author":"agent","text":"x"}""", count));
        var reading = Read($$"""{"draft":{"text":"x"},"conversation":[{{messages}}]}""");

        Assert.Equal(refused, reading.Errors.ContainsKey("conversation"));
        Assert.False(reading.TooLarge);
    }

    [Fact]
    public void A_body_over_1_MiB_is_too_large()
    {
        var reading = DraftCheckJson.Read(new byte[DraftCheckJson.MaxBodyBytes + 1]);

        Assert.True(reading.TooLarge);
        Assert.Equal("", Assert.Single(reading.Errors).Key);
    }

    [Fact]
    public void The_list_of_errors_is_bounded()
    {
        var custom = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"k{i}\":[]"));
        var errors = Read("""{"draft":{"text":"x"},"context":{"custom":{""" + custom + "}}}").Errors;

        Assert.InRange(errors.Count, 100, 101);
        Assert.Contains("More than 100", errors[""][0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-02T10:00:00Z", "2026-01-02T10:00:00+00:00")]
    [InlineData("2026-01-02T10:00:00.25+02:00", "2026-01-02T10:00:00.25+02:00")]
    [InlineData("2026-01-02T10:00:00\\u002B02:00", "2026-01-02T10:00:00+02:00")]
    [InlineData("2026-01-02T10:00:00", "2026-01-02T10:00:00+00:00")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00+00:00")]
    public void Times_are_ISO_8601_and_UTC_unless_they_say_otherwise(string written, string expected)
    {
        var reading = Read($$"""{"draft":{"text":""},"conversation":[{"author":"agent","text":"","at":"{{written}}"}]}""");

        Assert.Equal(DateTimeOffset.Parse(expected, null), reading.Request!.Conversation[0].At);
    }

    [Theory]
    [InlineData("01/02/2026")]
    [InlineData("2026-13-02")]
    [InlineData("\\ud800")]
    [InlineData("")]
    public void Other_times_are_refused(string written) =>
        Assert.Contains("ISO 8601", Read($$"""{"draft":{"text":""},"conversation":[{"author":"agent","text":"","at":"{{written}}"}]}""")
            .Errors["conversation[0].at"][0], StringComparison.Ordinal);

    [Theory]
    [InlineData("\"a-1\"")]
    [InlineData("17")]
    [InlineData("""{"n": [1, null]}""")]
    [InlineData("null")]
    public void The_id_is_kept_as_written_even_beside_errors(string id)
    {
        Assert.Equal(id, Read("""{"draft":{"text":"x"},"id": """ + id + " }").Id);
        Assert.Equal(id, Read("""{"draft":5,"id":""" + id + "}").Id);
    }

    [Fact]
    public void A_bare_text_is_a_draft_only_where_it_is_allowed()
    {
        var reading = DraftCheckJson.Read("""{"text":"x","trigger":"typing","id":1}"""u8, bareText: true);

        Assert.Equal((new Draft("x"), "1"), (reading.Request!.Draft, reading.Id));
        Assert.Equal("y", DraftCheckJson.Read("""{"text":"x","draft":{"text":"y"}}"""u8, bareText: true).Request!.Draft.Text);
        Assert.Equal(["text"], DraftCheckJson.Read("""{"text":7}"""u8, bareText: true).Errors.Keys);
        Assert.Contains("\"text\"", DraftCheckJson.Read("{}"u8, bareText: true).Errors["draft"][0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"x"}""", CheckTrigger.Send)]
    [InlineData("""{"text":"x","trigger":null}""", CheckTrigger.Send)]
    [InlineData("""{"text":"x","trigger":"typing"}""", CheckTrigger.Typing)]
    public void The_caller_may_choose_the_trigger_of_a_body_that_names_none(string json, CheckTrigger expected) =>
        Assert.Equal(expected, DraftCheckJson.Read(Encoding.UTF8.GetBytes(json), bareText: true, CheckTrigger.Send).Request!.Trigger);

    [Fact]
    public void Any_bytes_are_either_a_request_or_errors_and_never_an_exception()
    {
        var body = """{"draft":{"text":"a\ud83d\u0041"},"trigger":"send","conversation":[{"author":"agent","text":"x","at":"2026-01-02"}],"id":[1]}"""u8.ToArray();
        Gen.Select(Gen.Int[0, body.Length - 1], Gen.Byte, Gen.Int[0, body.Length - 1], Gen.Byte).Sample((first, a, second, b) =>
        {
            var mutated = body.ToArray();
            (mutated[first], mutated[second]) = (a, b);
            var reading = DraftCheckJson.Read(mutated, bareText: true);
            return reading.Request is null == reading.Errors.Count > 0;
        }, iter: 20_000);
    }

    private static DraftCheckReading Read(string json) => DraftCheckJson.Read(Encoding.UTF8.GetBytes(json));
}
