using AgentAssist.Cli.Cases;
using AgentAssist.Cli.Cases.Formats;
using AgentAssist.Engine.Replays.Cases;
using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class CasesCommandTests : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("agentassist-cases-").FullName;

    [Theory]
    [InlineData("jsonl", "cases.jsonl")]
    [InlineData("yaml", "cases.yaml")]
    [InlineData("csv", "cases.csv")]
    [InlineData("eml", "mails")]
    [InlineData("zendesk", "tickets.json")]
    [InlineData("intercom", "conversations.json")]
    [InlineData("chatwoot", "conversations.json")]
    public async Task Export_and_import_give_the_same_cases(string format, string name)
    {
        var cases = Write("cases.jsonl", Samples);

        var exported = await RunAsync("export", cases, "--to", format, "--output", At(name + ".out"));
        var imported = await RunAsync("import", At(name + ".out"), "--from", format, "--output", At("again.jsonl"));

        Assert.Equal((0, 0, ""), (exported.ExitCode, imported.ExitCode, imported.Error));
        Assert.Equal(Samples, File.ReadAllText(At("again.jsonl")));
        Assert.False(File.Exists(At("again.jsonl.replaced.jsonl")));
    }

    [Fact]
    public async Task Odd_texts_survive_every_format()
    {
        string[] texts = ["\ttab\r\nand \"quotes\", commas; and\n\n> not a quote\n\nOn Monday somebody wrote:\n", "=1+1", " ", "<b>& &amp;</b> <p>", "0", "ёїґ 🙂 \u200B"];
        List<Case> cases = [.. texts.Select((text, i) => new Case
        {
            Id = $"c{i}",
            Text = text,
            At = i % 2 == 0 ? new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2)) : null,
            Conversation = [new Message(Author.Customer, text), new Message(Author.System, "s", At: DateTimeOffset.UnixEpoch), new Message(Author.Agent, text, Visibility.Note)],
        })];
        foreach (var (name, path) in new[] { ("jsonl", "a.jsonl"), ("yaml", "a.yaml"), ("csv", "a.csv"), ("eml", "a"), ("zendesk", "z"), ("intercom", "i"), ("chatwoot", "c") })
        {
            var format = CaseFormats.Of(name, new CsvMapping(), ",", []);
            await format.WriteAsync(At(path), cases.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
            var read = await CaseFormats.Of(name, new CsvMapping(), ",", []).ReadAsync(At(path), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

            Assert.Equal((name, string.Join('\n', cases.Select(CaseJson.Text))), (name, string.Join('\n', read.Select(each => each.Case is { } found ? CaseJson.Text(found) : $"{each.Place}: {each.Error}"))));
        }
    }

    [Fact]
    public async Task A_table_is_mapped_and_bad_rows_are_told_and_kept_beside()
    {
        var table = Write("replies.csv", "Reply,Category,Score,Wrong\nIt is your own fault.,refund,2,core/blame\nSecond,refund,\"4,5\",\n\"Third, with a comma\",,5,\nfour cells,are,not,enough,here\n");

        var first = await RunAsync("import", table, "--output", At("a.jsonl"), "--map", "text=Reply", "--map", "topic=Category", "--map", "csat=Score", "--map", "expected=Wrong", "--save-mapping", At("map.json"));
        var again = await RunAsync("import", table, "--output", At("b.jsonl"), "--mapping", At("map.json"));
        var unmapped = await RunAsync("import", table, "--output", At("c.jsonl"));

        Assert.Equal(2, first.ExitCode);
        Assert.Contains($"{table}: row 3 (line 3): column \"Score\": '4,5' is not a number; write it like 4.5", first.Error, StringComparison.Ordinal);
        Assert.Equal("{\"text\":\"It is your own fault.\",\"context\":{\"topic\":\"refund\",\"csat\":2},\"expected\":[{\"rule\":\"core/blame\"}]}\n{\"text\":\"Third, with a comma\",\"context\":{\"csat\":5}}\n", File.ReadAllText(At("a.jsonl")));
        Assert.Equal(File.ReadAllText(At("a.jsonl")), File.ReadAllText(At("b.jsonl")));
        var refused = File.ReadAllLines(At("a.jsonl.refused.jsonl"));
        Assert.Equal(2, refused.Length);
        Assert.Contains("has 5 cells, and the first row has 4", refused[1], StringComparison.Ordinal);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("no column holds the reply; name it with --map text=COLUMN; the columns are: \"Reply\", \"Category\"", unmapped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Helpdesk_exports_become_a_case_for_each_reply_without_personal_data()
    {
        Write("zendesk.json", """
            {"id": 7, "subject": "Refund", "type": "question", "via": {"channel": "chat"}, "tags": ["vip"], "requester_id": 1, "assignee_id": 2, "users": [{"id": 1, "name": "Maria Lopez"}, {"id": 2, "name": "Oleg"}],
             "comments": [{"author_id": 1, "body": "Where is my money? Maria, +380 67 123 45 67", "public": true, "created_at": "2026-01-02T10:00:00Z"},
               {"author_id": 2, "body": "She is rude.", "public": false, "created_at": "2026-01-02T10:01:00Z"},
               {"author_id": 2, "html_body": "<p>Dear Maria,<br>soon.</p><p>Oleg</p>", "public": true, "created_at": "2026-01-02T10:02:00Z"}]}
            """);
        Write("intercom.json", """
            {"conversations": [{"type": "conversation", "id": "c1", "source": {"body": "<p>Hello</p>", "author": {"type": "user", "id": "u1", "name": "Ann"}}, "tags": {"tags": [{"name": "billing"}]}, "conversation_rating": {"rating": 4},
              "conversation_parts": {"conversation_parts": [{"part_type": "assignment", "body": null, "author": {"type": "bot"}}, {"part_type": "comment", "body": "<p>Hi Ann &amp; all</p>", "created_at": 1767348000, "author": {"type": "admin", "id": "a1", "name": "Bob"}}]}}]}
            """);
        Write("chatwoot.json", """
            [{"id": 5, "labels": ["delivery"], "meta": {"sender": {"id": 9, "name": "Ivan"}, "channel": "Channel::Email"}, "messages": [{"content": "When?", "message_type": 0, "created_at": 1767348000}, {"content": "Tomorrow.", "message_type": 1, "private": false, "created_at": 1767348060}]}]
            """);

        var zendesk = await ImportAsync("zendesk");
        var intercom = await ImportAsync("intercom");
        var chatwoot = await ImportAsync("chatwoot");

        Assert.Equal(("Dear Alex,\nsoon.\nSam", "Where is my money? Alex, +1 202 555 0143", Visibility.Note), (zendesk.Text, zendesk.Conversation[0].Text, zendesk.Conversation[1].Visibility));
        Assert.Equal(("question", "chat", "zendesk-7-3"), (zendesk.Context.Topic, zendesk.Context.Channel, zendesk.Id));
        Assert.Contains("phone-number", File.ReadAllText(At("zendesk.jsonl.replaced.jsonl")), StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", File.ReadAllText(At("zendesk.jsonl")) + File.ReadAllText(At("zendesk.jsonl.replaced.jsonl")), StringComparison.Ordinal);
        Assert.Equal(("Hi Alex & all", "Hello", 4d, "billing"), (intercom.Text, intercom.Conversation[0].Text, intercom.Context.Csat, intercom.Context.Topic));
        Assert.Equal(("Tomorrow.", "When?", "email", "delivery"), (chatwoot.Text, chatwoot.Conversation[0].Text, chatwoot.Context.Channel, chatwoot.Context.Topic));
    }

    [Fact]
    public async Task Mails_are_put_into_threads_and_quotes_split_off()
    {
        Directory.CreateDirectory(At("mails"));
        Write("mails/1.eml", "From: Ann Lee <ann@example.org>\nTo: help@shop.example\nMessage-ID: <1@x>\nDate: Fri, 2 Jan 2026 10:00:00 +0000\nSubject: Money\n\nWhere is my money?\n");
        Write("mails/2.eml", "From: Bob <bob@shop.example>\nTo: ann@example.org\nMessage-ID: <2@x>\nIn-Reply-To: <1@x>\nDate: Fri, 2 Jan 2026 11:00:00 +0000\n\nIt is on its way, Ann.\n\nOn Fri, 2 Jan 2026 at 10:00, Ann Lee wrote:\n> Where is my money?\n");
        Write("mails/3.eml", "From: Bob <bob@shop.example>\nMessage-ID: <9@x>\nDate: Sat, 3 Jan 2026 11:00:00 +0000\n\nВот ответ.\n\n-----Original Message-----\nFrom: Ivan\nSent: Friday\nSubject: Hi\n\nГде заказ?\n");

        var result = await RunAsync("import", At("mails"), "--output", At("m.jsonl"), "--agent", "shop.example");
        var cases = File.ReadAllLines(At("m.jsonl")).Select(line => CaseJson.Read(System.Text.Encoding.UTF8.GetBytes(line)).Case!).ToList();

        Assert.Equal((0, 2), (result.ExitCode, cases.Count));
        Assert.Equal(("It is on its way, Alex.", "Where is my money?", 1), (cases[0].Text, cases[0].Conversation[0].Text, cases[0].Conversation.Length));
        Assert.Equal(("Вот ответ.", "Где заказ?", Author.Customer), (cases[1].Text, cases[1].Conversation[0].Text, cases[1].Conversation[0].Author));
    }

    [Fact]
    public async Task Near_duplicates_are_told()
    {
        var cases = Write("cases.jsonl", "{\"id\":\"a\",\"text\":\"Order 123 is late!\"}\n{\"id\":\"b\",\"text\":\"order 7, is late\"}\n{\"id\":\"c\",\"text\":\"Order is early\"}\n");

        var result = await RunAsync("import", cases, "--output", At("d.jsonl"));

        Assert.Contains("1 near-duplicate", result.Output, StringComparison.Ordinal);
        Assert.Equal("{\"case\":\"b\",\"saysTheSameAs\":\"a\"}\n", File.ReadAllText(At("d.jsonl.duplicates.jsonl")));
    }

    public void Dispose() => Directory.Delete(_work, recursive: true);

    private const string Samples = """
        {"id":"1","text":"Вы сами виноваты.","conversation":[{"author":"customer","text":"Где деньги?","at":"2026-01-02T10:00:00+00:00"},{"author":"agent","visibility":"note","text":"Грубит."}],"context":{"channel":"chat","topic":"refund","csat":2,"agent":{"level":"novice"}},"expected":[{"rule":"core/blame","spans":[{"start":3,"end":16}]}],"goodReply":"Разберёмся вместе.","language":"ru","tags":["vip"],"source":"may"}
        {"id":"2","draft":{"text":"Thank you!","at":"2026-01-02T10:00:00.123+02:00"},"clean":true}
        {"id":"3","text":"","conversation":[{"author":"customer","text":"Cancel my account"}],"expected":[{"rule":"customer/leave","spans":[{"start":0,"end":17}],"messageIndex":0}],"exact":true}
        {"id":"4","text":"As it is.","trigger":"typing","silent":["core/blame"]}

        """;

    private async Task<Case> ImportAsync(string format)
    {
        var result = await RunAsync("import", At($"{format}.json"), "--from", format, "--output", At($"{format}.jsonl"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return CaseJson.Read(System.Text.Encoding.UTF8.GetBytes(Assert.Single(File.ReadAllLines(At($"{format}.jsonl"))))).Case!;
    }

    private string At(string name) => Path.Combine(_work, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync(null, "", ["cases", .. arguments]);
}
