namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Knows the forms of the words of one language; words come in lower case with the apostrophe U+0027.</summary>
internal interface ILanguageInflector
{
    void AddForms(string word, ISet<string> forms);

    bool IsWord(string word);
}
