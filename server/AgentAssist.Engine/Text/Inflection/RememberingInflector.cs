using System.Collections.Concurrent;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Remembers the forms of words from one compilation to the next: of a changed pack nearly every word was there before.</summary>
/// <param name="inflector">Knows the forms.</param>
internal sealed class RememberingInflector(IInflector inflector) : IInflector
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<(string Language, string Word), string[]> _known = new();

    public void AddForms(string language, string word, ISet<string> forms)
    {
        if (!_known.TryGetValue((language, word), out var known))
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            inflector.AddForms(language, word, found);
            if (_known.Count >= Most) _known.Clear();
            _known[(language, word)] = known = [.. found];
        }

        forms.UnionWith(known);
    }

    public bool IsWord(string language, string word) => inflector.IsWord(language, word);
}
