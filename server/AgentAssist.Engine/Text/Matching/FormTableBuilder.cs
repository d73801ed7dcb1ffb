using System.Runtime.InteropServices;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>Collects forms and freezes them into a <see cref="FormTable"/>.</summary>
internal sealed class FormTableBuilder
{
    private readonly Dictionary<string, int> _classOfForm = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Class, int Word), int> _withWord = [];
    private readonly List<int[]> _words = [[]];
    private readonly List<Language> _languages = [Language.Unknown];

    /// <summary>Makes a form stand for a phrase word.</summary>
    public void Add(string form, int word)
    {
        ref var formClass = ref CollectionsMarshal.GetValueRefOrAddDefault(_classOfForm, form, out _);
        formClass = WithWord(formClass, word);
    }

    /// <summary>A class that no form has: for words that are recognised otherwise (<c>*root*</c>).</summary>
    public int AddClass(int word) => WithWord(0, word);

    /// <param name="roots">What words are recognised by inside: a form that holds one stands for it, so that a draft's known words need no search.</param>
    public FormTable Build(RootAutomaton? roots = null)
    {
        var functionWords = FunctionWords.All().ToArray();
        foreach (var (form, _) in functionWords) _classOfForm.TryAdd(form, 0);
        if (roots is not null)
            foreach (var form in _classOfForm.Keys.ToArray()) AddRoots(form, roots);
        foreach (var (form, language) in functionWords) AddLanguage(form, language);
        return new FormTable(_classOfForm, _words, [.. _languages]);
    }

    private void AddRoots(string form, RootAutomaton roots)
    {
        ref var formClass = ref CollectionsMarshal.GetValueRefOrNullRef(_classOfForm, form);
        foreach (var root in roots.In(form))
            foreach (var word in _words[root]) formClass = WithWord(formClass, word);
    }

    private void AddLanguage(string form, Language language)
    {
        ref var formClass = ref CollectionsMarshal.GetValueRefOrAddDefault(_classOfForm, form, out _);
        _words.Add(_words[formClass]);
        _languages.Add(language);
        formClass = _words.Count - 1;
    }

    private int WithWord(int formClass, int word)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_withWord, (formClass, word), out var exists);
        if (exists) return known;
        if (_words[formClass].Contains(word)) return known = formClass;
        _words.Add([.. _words[formClass], word]);
        _languages.Add(Language.Unknown);
        return known = _words.Count - 1;
    }
}
