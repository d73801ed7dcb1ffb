using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Suggestions;

public sealed class CooldownTests : IDisposable
{
    private const string Team = "With the Team plan ${1:all of you} get one shared place for your files.";
    private const string TeamAsSent = "Hi Ann! With the Team plan you would get one shared place for your files.";
    private static readonly DateTimeOffset s_now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly PolicyFolder _folder = new PolicyFolder().Write("default.policy.yaml", "policy: default\ntitle: D\npacks: [core]\n").Pack("core")
        .Rule("core", "seats", "target: customer\nfind: {phrases: {en: more seats}}\n")
        .Rule("core", "blunt", "severity: hint\nfind: {phrases: {en: no way}}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_agent_sent_in_his_own_way_is_not_offered_again_for_the_same_words()
    {
        Suggest("recovery/team", "kind: recovery");

        Assert.Single(Offered(new Talk().Agent(TeamAsSent).Customer("We need more seats").Draft("")));
        Assert.Empty(Offered(new Talk().Customer("We need more seats").Agent(TeamAsSent).Draft("")));
        Assert.Single(Offered(new Talk().Customer("We need more seats").Agent("Let me look at the plan.").Draft("")));
        Assert.Single(Offered(new Talk().Customer("We need more seats").Note(TeamAsSent).Draft("")));
        Assert.Single(Offered(new Talk().Customer("We need more seats").Agent(TeamAsSent).Customer("I mean it, more seats").Draft("")));
    }

    [Fact]
    public void What_stands_in_the_draft_is_not_offered()
    {
        Suggest("recovery/team", "kind: recovery");

        Assert.Empty(Offered(new Talk().Customer("We need more seats").Draft(TeamAsSent)));
    }

    [Fact]
    public void It_rests_for_as_many_replies_as_written()
    {
        Suggest("recovery/team", "kind: recovery\ncooldown: {replies: 2}");
        var talk = new Talk().Customer("more seats").Agent(TeamAsSent).Customer("more seats");

        Assert.Empty(Offered(talk.Draft("")));
        Assert.Empty(Offered(talk.Agent("One moment").Customer("more seats").Draft("")));
        Assert.Single(Offered(talk.Agent("One moment").Customer("more seats").Draft("")));
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(8, 1)]
    public void It_rests_for_as_many_days_as_written(int daysAgo, int expected)
    {
        Suggest("recovery/team", "kind: recovery\ncooldown: {days: 7}");
        var then = s_now.AddDays(-daysAgo);
        var request = new Talk { Context = new Context { Customer = new Customer("c9") } }.Agent(TeamAsSent, then).Customer("more seats").Draft("");

        Assert.Equal(expected, Offered(request, new History()).Count);
        Assert.Equal(expected, Offered(request with { Conversation = [request.Conversation[1]] }, new History(("c9", "recovery/team", then))).Count);
    }

    [Fact]
    public void Another_customer_or_another_suggestion_does_not_make_it_rest()
    {
        Suggest("recovery/team", "kind: recovery\ncooldown: {days: 7}");
        var request = new Talk { Context = new Context { Customer = new Customer("c9") } }.Customer("more seats").Draft("");

        Assert.Single(Offered(request, new History(("c8", "recovery/team", s_now), ("c9", "recovery/other", s_now))));
        Assert.Single(Offered(request with { Context = Context.Empty }, new History(("c9", "recovery/team", s_now))));
    }

    [Fact]
    public void One_upsell_lately_is_enough_whichever_it_was()
    {
        Suggest("upsell/team", "kind: upsell");
        Suggest("upsell/other", "kind: upsell", "Yearly billing saves you the work of paying month by month.");
        var customer = new Context { Customer = new Customer("c9") };
        var talk = new Talk { Context = customer };

        Assert.Equal(2, Offered(talk.Customer("more seats").Draft(""), new History()).Count);
        Assert.Empty(Offered(talk.Draft(""), new History(("c9", "upsell/other", s_now.AddDays(-13)))));
        Assert.Equal(2, Offered(talk.Draft(""), new History(("c9", "upsell/other", s_now.AddDays(-15)))).Count);
        Assert.Empty(Offered(talk.Agent("Yearly billing saves you the work of paying month by month.").Customer("Still: more seats").Draft("")));
    }

    [Fact]
    public void A_finding_in_the_draft_is_newer_than_anything_sent()
    {
        Suggest("recovery/blunt", "kind: recovery", trigger: "findings: blunt");

        Assert.Single(Offered(new Talk().Customer("Hello").Agent(TeamAsSent).Draft("no way")));
    }

    [Theory]
    [InlineData("signals: seats\nkind: upsell", true)]
    [InlineData("signals: seats\nkind: recovery", false)]
    public void A_check_asks_about_upsells_only_what_it_must(string keys, bool asks)
    {
        _folder.Write("core/suggest/one.yaml", $"suggest: a/one\ntitle: T\n{keys}\nsnippet: {{en: Something to offer here}}\n");
        var history = new History();

        Offered(new Talk { Context = new Context { Customer = new Customer("c9") } }.Customer("more seats").Draft(""), history);

        Assert.Equal(asks, history.WasAsked);
    }

    private void Suggest(string id, string keys, string snippet = Team, string trigger = "signals: seats") =>
        _folder.Write($"core/suggest/{id.Replace('/', '-')}.yaml", $"suggest: {id}\ntitle: T\n{trigger}\n{keys}\nsnippet: {{en: '{snippet}'}}\n");

    private IReadOnlyList<Suggestion> Offered(DraftCheckRequest request, History? history = null)
    {
        CompiledPolicy policy = _folder.Default();
        return (history is null ? policy.Check(request) : policy.Check(request, history, s_now)).Suggestions;
    }

    private sealed class History(params (string Customer, string Suggestion, DateTimeOffset At)[] offers) : ISuggestionHistory
    {
        public bool WasAsked { get; private set; }

        public DateTimeOffset? LastOffered(string customerId, string suggestionId)
        {
            WasAsked = true;
            return offers.Where(offer => offer.Customer == customerId && offer.Suggestion == suggestionId)
                .Select(offer => (DateTimeOffset?)offer.At).Max();
        }
    }
}
