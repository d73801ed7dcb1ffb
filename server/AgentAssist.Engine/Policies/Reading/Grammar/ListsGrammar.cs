using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>lists.yaml</c>: name → language → phrases.</summary>
internal static class ListsGrammar
{
    public static Shape<ImmutableDictionary<string, PhrasesFind>> File { get; } =
        new EntriesShape<ImmutableDictionary<string, ImmutableArray<Phrase>>>(Texts.IdText, "a map from names to phrases by language", Texts.Phrases)
            .Select(lists => lists.ToImmutableDictionary(list => list.Key.Text, list => new PhrasesFind(list.Value, list.Key.LocationAt(0))));
}
