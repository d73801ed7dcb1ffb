using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Suggestions;

/// <summary>A snippet in one language, with what tells it again in a message.</summary>
internal sealed class SnippetBody
{
    public const int RunLength = 3;

    private readonly HashSet<ulong> _runs;

    public SnippetBody(string source)
    {
        Snippet = new Snippet(source);
        var runs = new WordRuns(RunLength, Context.Empty);
        foreach (var passage in Snippet.Passages) runs.Add(passage);
        if (runs.Known.Count == 0) runs.Add(Snippet.Render(SnippetValues.None));
        _runs = runs.Known;
    }

    public Snippet Snippet { get; }

    public IEnumerable<ulong> Runs => _runs;

    /// <summary>Whether most of it stands in a text whose runs are given; agents change a snippet before they send it.</summary>
    public bool IsIn(IReadOnlySet<ulong> runs)
    {
        var shared = 0;
        foreach (var run in _runs)
            if (runs.Contains(run)) shared++;
        return shared > 0 && shared * 2 >= _runs.Count;
    }
}
