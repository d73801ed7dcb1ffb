using System.Runtime.InteropServices;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>Collects forms and freezes them into a <see cref="FormTable"/>.</summary>
internal sealed class FormTableBuilder
{
    private readonly Dictionary<string, int> _classOfForm = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Class, int Word), int> _withWord = [];
    private readonly List<int> _classes = [FormTable.Heading(0, Language.Unknown)];
    private int _lastWord;
    private int _lastClass;

    /// <summary>Makes a form stand for a phrase word.</summary>
    public void Add(string form, int word)
    {
        ref var formClass = ref CollectionsMarshal.GetValueRefOrAddDefault(_classOfForm, form, out _);
        formClass = formClass == 0 ? AddClass(word) : WithWord(formClass, word);
    }

    /// <summary>The class of a word alone: most forms are no other word's and come one after another; what is recognised otherwise (<c>*root*</c>) has no form at all.</summary>
    public int AddClass(int word) => word == _lastWord ? _lastClass : _lastClass = WithWord(0, _lastWord = word);

    /// <param name="roots">What words are recognised by inside: a form that holds one stands for it, so that a draft's known words need no search.</param>
    public FormTable Build(RootAutomaton? roots = null)
    {
        var functionWords = FunctionWords.All().ToArray();
        foreach (var (form, _) in functionWords) _classOfForm.TryAdd(form, 0);
        if (roots is { IsEmpty: false })
            foreach (var form in _classOfForm.Keys.ToArray()) AddRoots(form, roots);
        foreach (var (form, language) in functionWords) AddLanguage(form, language);
        return new FormTable(_classOfForm, [.. _classes]);
    }

    private void AddRoots(string form, RootAutomaton roots)
    {
        ref var formClass = ref CollectionsMarshal.GetValueRefOrNullRef(_classOfForm, form);
        foreach (var root in roots.In(form))
            foreach (var word in WordsOf(root).ToArray()) formClass = WithWord(formClass, word);
    }

    private void AddLanguage(string form, Language language)
    {
        ref var formClass = ref CollectionsMarshal.GetValueRefOrAddDefault(_classOfForm, form, out _);
        formClass = NewClass([.. WordsOf(formClass)], language);
    }

    private int WithWord(int formClass, int word)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_withWord, (formClass, word), out var exists);
        if (exists) return known;
        var words = WordsOf(formClass);
        return known = words.Contains(word) ? formClass : NewClass([.. words, word], Language.Unknown);
    }

    private ReadOnlySpan<int> WordsOf(int formClass) => FormTable.WordsOf(CollectionsMarshal.AsSpan(_classes), formClass);

    private int NewClass(ReadOnlySpan<int> words, Language language)
    {
        var formClass = _classes.Count;
        _classes.Add(FormTable.Heading(words.Length, language));
        _classes.AddRange(words);
        return formClass;
    }
}
