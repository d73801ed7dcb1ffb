using AgentAssist.Benchmarks.Material;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>What is measured: the check with books of several sizes, and the automaton over the largest.</summary>
internal sealed class Subjects
{
    public const int Few = 100;
    public const int Many = 1_000;
    public const int Most = 10_000;

    private readonly PhraseBook _book;
    private readonly IInflector _inflector = Inflector.Load(Inflector.DefaultFolder);
    private readonly List<(int Pattern, int Start, int End)> _matches = [];

    public Subjects()
    {
        _book = new PhraseBook(_inflector, Most);
        Automaton = new AhoCorasick([.. _book.First(Most).Select(phrase => phrase.Text)]);
    }

    public AhoCorasick Automaton { get; }

    public DraftCheckRequest[] Requests { get; } = [.. SampleDrafts.WithFindings.Select(SamplePolicy.Request)];

    public DraftCheckRequest[] CleanRequests { get; } = [.. SampleDrafts.Clean.Select(SamplePolicy.Request)];

    /// <summary>The drafts with nothing found in them twenty times over.</summary>
    public DraftCheckRequest[] LongRequests { get; } =
        [.. SampleDrafts.WithFindings.Select(draft => SamplePolicy.Request(string.Concat(Enumerable.Repeat(draft + ". ", 20))))];

    public PolicySource Source(int phrases) => SamplePolicy.Source(_book.First(phrases));

    public CompiledPolicy Policy(int phrases) => SamplePolicy.Compile(_book.First(phrases), _inflector);

    public PolicySet Compile(PolicySource source) => PolicyCompiler.Compile(source, _inflector);

    public static int Check(CompiledPolicy policy, DraftCheckRequest[] requests)
    {
        var found = 0;
        foreach (var request in requests) found += policy.Check(request).Diagnostics.Count;
        return found;
    }

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
}
