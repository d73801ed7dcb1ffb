using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

/// <summary>Finds phrases in a text the way a policy does, and returns the words found.</summary>
internal static class PhraseFinder
{
    public static Inflector Inflector { get; } = Inflector.Load(Inflector.DefaultFolder);

    public static string[] Find(string text, string language, params string[] phrases)
    {
        var index = Build(language, phrases);
        var analysis = Read(index, text);
        return [.. Hits(index, analysis).Select(hit => text[analysis.Tokens[hit.First].Start..analysis.Tokens[hit.Last].End]).Distinct()];
    }

    /// <summary>All hits in a text that was read; none is left out.</summary>
    public static PhraseHit[] Hits(PhraseIndex index, TextAnalysis analysis)
    {
        var hits = Hits(index, analysis, out var isComplete);
        Assert.True(isComplete);
        return hits;
    }

    /// <summary>The hits in a text that was read, up to where the budget ends.</summary>
    public static PhraseHit[] Hits(PhraseIndex index, TextAnalysis analysis, out bool isComplete)
    {
        var hits = new PhraseHits();
        isComplete = index.Find(analysis, hits);
        return [.. Enumerable.Range(0, hits.Count).Select(i => hits[i])];
    }

    /// <summary>How many hits there are in texts that are read one after another into the same buffers.</summary>
    public static int[] Counts(PhraseIndex index, params string[] texts)
    {
        var analysis = new TextAnalysis();
        var hits = new PhraseHits();
        return [.. texts.Select(text =>
        {
            analysis.Read(text, index.Forms, Language.Unknown);
            Assert.True(index.Find(analysis, hits));
            return hits.Count;
        })];
    }

    public static TextAnalysis Read(PhraseIndex index, string text)
    {
        var analysis = new TextAnalysis();
        analysis.Read(text, index.Forms, Language.Unknown);
        return analysis;
    }

    public static PhraseIndex Build(string language, params string[] phrases)
    {
        var builder = new PhraseIndexBuilder(Inflector);
        var part = builder.NewPart();
        foreach (var phrase in phrases) builder.Add(PhraseParser.Parse(phrase, _ => null), language, part);
        return builder.Build();
    }

    /// <summary>Phrases of English, each a part of its own.</summary>
    public static PhraseIndex BuildParts(IEnumerable<string> phrases, int mostJoined = PhraseTrieBuilder.MostJoined)
    {
        var builder = new PhraseIndexBuilder(Inflector, mostJoined);
        foreach (var phrase in phrases) builder.Add(PhraseParser.Parse(phrase, _ => null), "en", builder.NewPart());
        return builder.Build();
    }
}
