using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class RepeatOverlapTests
{
    private const string Passage = "the parcel leaves our store tomorrow morning";

    [Fact]
    public void A_passage_written_twice_in_a_draft_is_found_the_second_time()
    {
        var draft = $"Please note that {Passage}. Again, {Passage}, dear friend.";
        var range = Assert.Single(TestPolicy.Of("find: {repeat: {in: draft, words: 5}}").Check(draft).Diagnostics).Range;

        Assert.Equal(Passage, draft[range.Start..range.End]);
        Assert.True(range.Start > draft.IndexOf("Again", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_forms_of_the_same_words_are_a_repeat_and_fewer_words_are_not()
    {
        var policy = TestPolicy.Of("find: {repeat: {in: draft, words: 5}}");

        Assert.Equal(["parcels leaving our stores tomorrow"], policy.Words("The parcel leaves our store tomorrow. Yes: parcels leaving our stores tomorrow."));
        Assert.Empty(policy.Words("The parcel leaves tomorrow. Yes, the parcel leaves tomorrow."));
    }

    [Fact]
    public void Words_of_the_agents_own_messages_are_a_repeat_and_the_customers_and_notes_are_not()
    {
        var policy = TestPolicy.Of("find: {repeat: {in: conversation, words: 5}}");
        var draft = $"As I said, {Passage}.";

        Assert.Equal([Passage], policy.Words(draft, null, new Message(Author.Agent, $"Well, {Passage}!")));
        Assert.Empty(policy.Words(draft, null, new Message(Author.Customer, Passage)));
        Assert.Empty(policy.Words(draft, null, new Message(Author.Agent, Passage, Visibility.Note)));
    }

    [Fact]
    public void Words_of_a_snippet_are_a_repeat_but_the_snippet_itself_is_still_offered()
    {
        using var folder = new PolicyFolder().Pack("p").Rule("p", "canned", "find: {repeat: {in: canned, words: 5}}\n")
            .Rule("p", "refund", "target: customer\nfind: {phrases: {en: refund}}\n")
            .Write("p/suggest/leaves.yaml", $"suggest: p/leaves\nkind: retention\ntitle: T\nsignals: refund\nsnippet: {{en: 'Well, {Passage}.'}}\n");
        var policy = TestPolicy.Of(folder);

        Assert.Equal([Passage], policy.Words($"As you know, {Passage}, dear friend."));
        Assert.Empty(policy.Words("As you know, the parcel leaves soon.", null, new Message(Author.Agent, Passage)));
        Assert.Single(policy.Check("", null, new Message(Author.Customer, "I want a refund")).Suggestions);
    }

    [Fact]
    public void Words_of_a_passage_count_only_in_the_unit_looked_at()
    {
        var policy = TestPolicy.Of("find: {all: [{phrases: {en: again}}, {repeat: {in: draft, words: 5}}]}");

        Assert.Equal(["Again"], policy.Words($"First {Passage}. Again {Passage}."));
        Assert.Empty(policy.Words($"First {Passage}. Now {Passage}. Again."));
    }

    [Fact]
    public void Words_of_internal_notes_are_an_overlap_but_the_customers_own_names_and_numbers_are_not()
    {
        var policy = TestPolicy.Of("find: {overlap: {with: notes, words: 5}}");
        var note = new Message(Author.Agent, $"FYI {Passage}", Visibility.Note);

        Assert.Equal([Passage], policy.Words($"So {Passage}.", null, note));
        Assert.Empty(policy.Words($"So {Passage}.", null, new Message(Author.Agent, Passage)));
        Assert.Empty(policy.Words($"So {Passage}.", null, note, new Message(Author.Customer, $"Is it true that {Passage}?")));
        var context = new Context { Customer = new Customer("c", "Anna Bell") };
        Assert.Empty(policy.Words("So Anna Bell gets 12 34 56.", context, new Message(Author.Agent, "Anna Bell gets 12 34 56", Visibility.Note)));
    }

    [Fact]
    public void Words_of_notes_count_only_in_the_unit_looked_at()
    {
        var policy = TestPolicy.Of("find: {all: [{phrases: {en: so}}, {overlap: {with: notes, words: 5}}]}");
        var note = new Message(Author.Agent, Passage, Visibility.Note);

        Assert.Equal(["So"], policy.Words($"So {Passage}.", null, note));
        Assert.Empty(policy.Words($"So it is. Now {Passage}.", null, note));
    }

    [Fact]
    public void Only_notes_are_read_beside_the_draft_for_an_overlap()
    {
        var request = new DraftCheckRequest { Draft = new Draft(""), Conversation = [new Message(Author.Agent, Passage)] };

        Assert.False(new OverlapCheck(5).Reads(request));
        Assert.True(new OverlapCheck(5).Reads(request with { Conversation = [.. request.Conversation, new Message(Author.Agent, Passage, Visibility.Note)] }));
    }

    [Fact]
    public void A_rule_without_a_conversation_is_silent() =>
        Assert.Empty(TestPolicy.Of("find: {overlap: notes}", "find: {repeat: conversation}").Words($"{Passage}. {Passage}."));
}
