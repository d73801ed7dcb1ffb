using AgentAssist.Benchmarks.Material;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>What is measured: the check with books of several sizes, and the plain automaton over the largest.</summary>
internal sealed class Subjects
{
    public const int Few = 100;
    public const int Many = 1_000;
    public const int Most = 10_000;

    /// <summary>How many times a draft is repeated to make a long one.</summary>
    public const int LongFactor = 20;

    private readonly PhraseBook _book;
    private readonly Inflector _inflector = Inflector.Load(Inflector.DefaultFolder);
    private readonly List<(int Pattern, int Start, int End)> _matches = [];

    public Subjects()
    {
        _book = new PhraseBook(_inflector, Most);
        Automaton = new AhoCorasick([.. _book.First(Most).Select(phrase => phrase.Text)]);
    }

    public AhoCorasick Automaton { get; }

    public DraftCheckRequest[] Requests { get; } = [.. SampleDrafts.WithFindings.Select(SamplePolicy.Request)];

    public DraftCheckRequest[] CleanRequests { get; } = [.. SampleDrafts.Clean.Select(SamplePolicy.Request)];

    public DraftCheckRequest[] LongRequests { get; } =
        [.. SampleDrafts.WithFindings.Select(draft => SamplePolicy.Request(string.Concat(Enumerable.Repeat(draft + "\n\n", LongFactor))))];

    public PolicySource Source(int phrases) => SamplePolicy.Source(_book.First(phrases));

    public CompiledPolicy Policy(int phrases) => SamplePolicy.Compile(_book.First(phrases), _inflector);

    public PolicySet Compile(PolicySource source) => PolicyCompiler.Compile(source, _inflector);

    /// <summary>Findings in all the drafts.</summary>
    public static int Check(CompiledPolicy policy, DraftCheckRequest[] requests)
    {
        var found = 0;
        foreach (var request in requests) found += policy.Check(request).Diagnostics.Count;
        return found;
    }

    /// <summary>Matches in all the drafts, by the plain automaton.</summary>
    public int FindPlain(DraftCheckRequest[] requests)
    {
        var found = 0;
        foreach (var request in requests)
        {
            _matches.Clear();
            Automaton.Find(request.Draft.Text, _matches);
            found += _matches.Count;
        }

        return found;
    }

    /// <summary>Fails unless all policies say the same of every draft: only then can their times be compared.</summary>
    public void Compare(params CompiledPolicy[] policies)
    {
        foreach (var request in Requests)
        {
            var found = policies.Select(policy => string.Join(';', policy.Check(request).Diagnostics.Select(diagnostic => diagnostic.Range))).Distinct().ToArray();
            if (found is not [{ Length: > 0 }]) throw new InvalidOperationException($"The policies do not agree on: {request.Draft.Text}");
        }

        if (policies.Any(policy => Check(policy, CleanRequests) > 0)) throw new InvalidOperationException("Something was found in a clean draft.");
    }
}
