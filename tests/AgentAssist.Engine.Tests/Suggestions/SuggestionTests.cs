using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Suggestions;

public sealed class SuggestionTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Pack("core")
        .Rule("core", "leave", "target: customer\nfind: {phrases: {en: cancel my plan, ru: отменить подписку}}\n")
        .Rule("core", "price", "target: customer\nfind: {phrases: {en: [too expensive, how much], ru: дорого}}\n")
        .Rule("core", "fraud", "target: customer\nfind: {phrases: {en: asked for the code}}\n")
        .Rule("core", "dead-end", "find: {phrases: {en: nothing we can do}}\n")
        .Rule("core", "rude", "find: {phrases: {en: [moron, pay up]}}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_signal_proposes_a_snippet_with_its_words_its_rule_and_its_reason()
    {
        Suggest("retention/stay", "kind: retention\nsignals: leave\nsnippet: {en: 'Before you go, ${CUSTOMER_NAME:friend}: $1'}\n");

        var suggestion = Assert.Single(Offered(new Talk().Customer("Please cancel my plan today.").Draft("")));

        Assert.Equal(("retention/stay", SuggestionKind.Retention, "Before you go, friend: $1"), (suggestion.Id, suggestion.Kind, suggestion.InsertText));
        Assert.Equal((new Evidence(0, new TextRange(7, 21)), "core/leave"), (suggestion.Evidence, suggestion.Rule));
        Assert.Equal("In the customer's words: T.", suggestion.Reason);
        Assert.Null(suggestion.Summary);
    }

    [Fact]
    public void Words_of_the_last_message_propose_a_snippet()
    {
        Suggest("upsell/team", "kind: upsell\nfind: {phrases: {en: more seats}}\nreason: {en: He needs seats, ru: Нужны места}\nsnippet: {en: Try Team}\n");

        var talk = new Talk().Customer("We need more seats.");

        var suggestion = Assert.Single(Offered(talk.Draft("")));
        Assert.Equal((new Evidence(0, new TextRange(8, 18)), null, "He needs seats"), (suggestion.Evidence, suggestion.Rule, suggestion.Reason));
        Assert.Empty(Offered(talk.Agent("Sure.").Customer("Thanks.").Draft("")));
    }

    [Fact]
    public void A_finding_in_the_draft_proposes_a_snippet_with_evidence_in_the_draft()
    {
        Suggest("recovery/way", "kind: recovery\nfindings: dead-end\nsnippet: {en: Here is what I can offer}\n");

        var suggestion = Assert.Single(Offered(new Talk().Customer("Help me please now").Draft("Sorry, nothing we can do.")));

        Assert.Equal((new Evidence(null, new TextRange(7, 24)), "core/dead-end", "In the draft: T."), (suggestion.Evidence, suggestion.Rule, suggestion.Reason));
    }

    [Fact]
    public void A_finding_in_shadow_proposes_nothing()
    {
        Suggest("recovery/way", "kind: recovery\nfindings: dead-end\nsnippet: {en: Here is what I can offer}\n");
        _folder.Rule("core", "dead-end", "mode: shadow\nfind: {phrases: {en: nothing we can do}}\n");

        Assert.Empty(Offered(new Talk().Draft("Sorry, nothing we can do.") with { IncludeShadow = true }));
    }

    [Fact]
    public void Conditions_of_the_suggestion_and_of_its_pack_must_hold()
    {
        Suggest("retention/stay", "kind: retention\nsignals: leave\nwhen: channel == 'chat'\nsuppress-when: segment == 'vip'\nsnippet: {en: Before you go}\n");
        var talk = new Talk().Customer("cancel my plan");

        Assert.Empty(Offered(talk.Draft("")));
        Assert.Single(Offered(talk.Draft("") with { Context = new Context { Channel = "chat" } }));
        Assert.Empty(Offered(talk.Draft("") with { Context = new Context { Channel = "chat", Segment = "vip" } }));
        _folder.Pack("core", "when: brand == 'Acme'\n");
        Assert.Empty(Offered(talk.Draft("") with { Context = new Context { Channel = "chat" } }));
        Assert.Single(Offered(talk.Draft("") with { Context = new Context { Channel = "chat", Brand = "Acme" } }));
    }

    [Fact]
    public void At_most_three_are_shown_by_priority_then_newest_words_then_id()
    {
        Suggest("a/old", "kind: recovery\nsignals: leave\nsnippet: {en: one}\n");
        Suggest("b/new", "kind: recovery\nsignals: price\nsnippet: {en: two}\n");
        Suggest("c/context", "kind: recovery\nwhen: trigger == 'typing'\nsnippet: {en: three}\n");
        Suggest("d/first", "kind: recovery\npriority: 5\nsignals: leave\nsnippet: {en: four}\n");
        Suggest("e/new", "kind: recovery\nsignals: price\nsnippet: {en: five}\n");

        var offered = Offered(new Talk().Customer("cancel my plan").Customer("it is too expensive").Draft(""));

        Assert.Equal(["d/first", "b/new", "e/new"], offered.Select(suggestion => suggestion.Id));
    }

    [Fact]
    public void The_snippet_is_in_the_customers_language_and_the_words_around_it_in_the_agents()
    {
        Suggest("retention/stay", "kind: retention\ntitle: {en: Stay, uk: Лишіться}\nsignals: leave\nsnippet: {en: Before you go, ru: Прежде чем уйти}\n");

        var suggestion = Assert.Single(Offered((new Talk { UiLanguage = "uk" }).Customer("Хочу отменить подписку у вас").Draft("OK")));

        Assert.Equal(("Прежде чем уйти", "Лишіться", "У словах клієнта: T."), (suggestion.InsertText, suggestion.Title, suggestion.Reason));
    }

    [Fact]
    public void A_language_without_a_snippet_gets_none()
    {
        Suggest("retention/stay", "kind: retention\nsignals: leave\nsnippet: {en: Before you go}\n");

        Assert.Empty(Offered(new Talk().Customer("Хочу отменить подписку у вас").Draft("")));
    }

    [Fact]
    public void What_the_policy_itself_would_flag_is_not_offered()
    {
        Suggest("retention/rude", "kind: retention\nsignals: leave\nsnippet: {en: 'Stay, ${CUSTOMER_NAME:moron}'}\n");
        var talk = new Talk().Customer("cancel my plan");

        Assert.Empty(Offered(talk.Draft("")));
        Assert.Single(Offered(talk.Draft("") with { Context = new Context { Customer = new Customer(null, "Ann") } }));
        Assert.Empty(Offered(talk.Draft("") with { Context = new Context { Customer = new Customer(null, "Pay Up") } }));
    }

    [Fact]
    public void What_the_policy_would_flag_in_one_conversation_is_offered_in_another()
    {
        Suggest("retention/stay", "kind: retention\nsignals: leave\nsnippet: {en: 'Dear ${CUSTOMER_NAME:friend}, call 020 7946 0958 and keep the old price for a year'}\n");
        _folder.Rule("core", "by-mail", "when: channel == 'email'\nfind: {phrases: {en: keep the old price}}\n")
            .Rule("core", "note-words", "find: {overlap: {with: notes, words: 4}}\n")
            .Rule("core", "telephone", "when: segment == 'vip'\nfind: {personal-data: phone-number}\n");
        var talk = new Talk().Customer("cancel my plan");
        var vip = new Context { Segment = "vip" };

        Assert.Single(Offered(talk.Draft("")));
        Assert.Empty(Offered(talk.Draft("") with { Context = new Context { Channel = "email" } }));
        Assert.Single(Offered(talk.Draft("") with { Context = new Context { Channel = "chat" } }));
        Assert.Empty(Offered(talk.Draft("") with { Context = vip }));
        Assert.Single(Offered(new Talk { Context = vip }.Customer("I called 020 7946 0958 to cancel my plan").Draft("")));
        Assert.Empty(Offered(talk.Note("they keep the old price for a year").Draft("")));
    }

    [Fact]
    public void A_note_gets_none()
    {
        Suggest("retention/stay", "kind: retention\nsignals: leave\nsnippet: {en: Before you go}\n");

        Assert.Empty(Offered(new Talk().Customer("cancel my plan").Draft("wants to go", Visibility.Note)));
    }

    [Fact]
    public void Old_words_call_for_an_escalation_but_for_no_offer()
    {
        Suggest("retention/stay", "kind: retention\nsignals: leave\nsnippet: {en: Before you go}\n");
        Suggest("escalation/fraud", "kind: escalation\nsignals: fraud\nsnippet: {en: I am passing this on}\n");

        var talk = new Talk().Customer("cancel my plan, they asked for the code").Agent("When?").Customer("Monday").Agent("Where?").Customer("By phone");

        Assert.Equal(["escalation/fraud"], Offered(talk.Draft("")).Select(suggestion => suggestion.Id));
    }

    [Fact]
    public void An_escalation_carries_the_rule_and_one_line_of_what_is_known()
    {
        Suggest("escalation/fraud", "kind: escalation\nsignals: fraud\nsnippet: {en: I am passing this on}\n");
        var context = new Context { Customer = new Customer("c9", "Ann"), Topic = "card", Channel = "chat", ConversationId = "48" };

        var talk = new Talk { Context = context }.Customer("Hi.\nThey asked for the\ncode of 4111 1111 1111 1234! Help.");

        var suggestion = Assert.Single(Offered(talk.Draft("")));
        Assert.Equal("core/fraud", suggestion.Rule);
        Assert.Equal("Ann (c9) · topic card · chat · № 48 · T: «They asked for the code of •••• •••• •••• 1234!»", suggestion.Summary);
        Assert.StartsWith("Customer · T: «", Offered(talk.Draft("") with { Context = Context.Empty })[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_pack_of_the_policy_that_has_an_id_says_what_it_is()
    {
        Suggest("retention/stay", "kind: retention\nsignals: leave\nsnippet: {en: Before you go}\n");
        _folder.Pack("own", "extends: core\n").Write("own/suggest/stay.yaml", "suggest: retention/stay\nkind: retention\ntitle: T\nsignals: leave\nsnippet: {en: Our own}\n");

        var offered = Offered(new Talk().Customer("cancel my plan").Draft(""));

        Assert.Equal(["Our own"], offered.Select(suggestion => suggestion.InsertText));
    }

    [Fact]
    public void A_finding_or_signal_nobody_has_is_a_warning()
    {
        Suggest("a/b", "kind: recovery\nsignals: leve\nfindings: dead-ends\nsnippet: {en: one}\n");

        var problems = _folder.Compile().Problems.Where(problem => problem.Code.StartsWith("unknown-", StringComparison.Ordinal)).ToList();

        Assert.Equal(["unknown-signal", "unknown-finding"], problems.Select(problem => problem.Code));
        Assert.Contains("did you mean 'dead-end'", problems[1].Message, StringComparison.Ordinal);
    }

    private void Suggest(string id, string yaml) =>
        _folder.Write($"core/suggest/{id.Replace('/', '-')}.yaml", $"suggest: {id}\n{(yaml.Contains("title:", StringComparison.Ordinal) ? "" : "title: T\n")}{yaml}");

    private IReadOnlyList<Suggestion> Offered(DraftCheckRequest request)
    {
        _folder.Write("default.policy.yaml", $"policy: default\ntitle: D\npacks: {(Directory.Exists(Path.Combine(_folder.Path, "own")) ? "[own]" : "[core]")}\n");
        return _folder.Default().Check(request).Suggestions;
    }
}
