using AgentAssist.Engine.Tests.Policies;
using System.Text.RegularExpressions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Suggestions;
using Xunit;

namespace AgentAssist.Engine.Tests.Suggestions;

public sealed partial class ShippedSnippetsTests
{
    private static readonly Context Known = new()
    {
        Channel = "chat",
        Topic = "Billing",
        Segment = "vip",
        Stage = "active",
        Brand = "Acme",
        Helpdesk = "zendesk",
        ConversationId = "48213",
        Customer = new Customer("c9", "Олена"),
        Agent = new Agent("a1", AgentLevel.Novice, "Марія"),
    };

    public static TheoryData<string, string> All { get; } = [.. Suggestions().SelectMany(suggestion => suggestion.Snippet.Languages, (suggestion, language) => (suggestion.Id, language))];

    [Fact]
    public void Every_shipped_suggestion_speaks_the_three_languages()
    {
        Assert.NotEmpty(Suggestions());
        Assert.All(Suggestions(), suggestion => Assert.All(
            [suggestion.Snippet, suggestion.Title, suggestion.Reason!], text => Assert.Equal(["en", "ru", "uk"], text.Languages.Order())));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_shipped_snippet_is_never_flagged_itself(string id, string language)
    {
        var snippet = new Snippet(Find(id).Snippet.In(language)!);
        foreach (var context in new[] { Context.Empty, Known })
        {
            var text = snippet.Render(new SnippetValues(context));
            foreach (var trigger in new[] { CheckTrigger.Typing, CheckTrigger.Send })
            {
                var response = ShippedPolicy.Default.Check(new DraftCheckRequest { Draft = new Draft(text), Context = context, Trigger = trigger });
                Assert.Empty(response.Diagnostics.Select(diagnostic => $"{diagnostic.Code}: {text[diagnostic.Range.Start..diagnostic.Range.End]}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_shipped_snippet_reads_well_filled_and_unfilled(string id, string language)
    {
        var snippet = new Snippet(Find(id).Snippet.In(language)!);
        foreach (var values in new[] { SnippetValues.None, new SnippetValues(Known) })
        {
            var text = snippet.Render(values);
            Assert.DoesNotMatch(Untidy(), text);
            Assert.Equal(language, ShippedPolicy.Default.Check(new DraftCheckRequest { Draft = new Draft(text) }).Language);
        }
    }

    private static IEnumerable<SuggestionDefinition> Suggestions() => ShippedPolicy.Set.Source.Packs.SelectMany(pack => pack.Suggestions);

    private static SuggestionDefinition Find(string id) => Suggestions().Single(suggestion => suggestion.Id == id);

    [GeneratedRegex(@"[ \t]{2}|^\s|[ \t]$| [,.!?;:]|\$|[{}\\]|\(\)|,,|,\.")]
    private static partial Regex Untidy();
}
