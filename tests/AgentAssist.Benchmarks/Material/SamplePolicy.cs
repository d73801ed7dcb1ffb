using System.Collections.Immutable;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Material;

/// <summary>A policy of ordinary rules, 25 phrases each, every one with a condition and a scope.</summary>
internal static class SamplePolicy
{
    private const string Id = "default";
    private const int PhrasesPerRule = 25;

    private static readonly SourceLocation s_nowhere = new("sample", 0, 0);

    /// <summary>What a reader of files would hand to the compiler.</summary>
    public static PolicySource Source(IEnumerable<SamplePhrase> phrases)
    {
        var pack = new PackDefinition
        {
            Id = "sample",
            Location = s_nowhere,
            Folder = "sample",
            Version = "1.0.0",
            Title = LocalizedText.ForAll("Sample"),
            Rules = [.. phrases.Chunk(PhrasesPerRule).Select(Rule)],
        };
        var policy = new PolicyDefinition(Id, pack.Title, [new LocatedId(pack.Id, s_nowhere)], [], s_nowhere);
        return new PolicySource([pack], [policy], [], "sample");
    }

    public static CompiledPolicy Compile(IEnumerable<SamplePhrase> phrases, IInflector inflector)
    {
        var set = PolicyCompiler.Compile(Source(phrases), inflector);
        return set.Problems.Count == 0 ? set.Policies[Id] : throw new InvalidOperationException($"The sample policy is wrong: {set.Problems[0].Message}");
    }

    /// <summary>A request as the overlay sends it.</summary>
    public static DraftCheckRequest Request(string text) =>
        new() { Draft = new Draft(text, 1), Context = new Context { Channel = "chat", Agent = new Agent("7") } };

    private static RuleDefinition Rule(SamplePhrase[] phrases, int number) => new()
    {
        Id = $"rule-{number}",
        Location = s_nowhere,
        Title = LocalizedText.ForAll("Sample"),
        When = ConditionParser.Parse("channel in ['chat', 'email'] and not customer.upset", _ => s_nowhere, new ProblemList()),
        Find = new PhrasesFind(phrases.GroupBy(phrase => phrase.Language).ToImmutableDictionary(
            group => group.Key, group => group.Select(phrase => new Phrase(phrase.Text, s_nowhere)).ToImmutableArray()), s_nowhere),
        Message = new LocalizedText(new Dictionary<string, string> { ["en"] = "Say it otherwise.", ["ru"] = "Скажите иначе.", ["uk"] = "Скажіть інакше." }),
    };
}
