namespace AgentAssist.Engine.Text.Inflection;

/// <summary>Knows the forms of words. Used only while a policy is compiled.</summary>
public interface IInflector
{
    /// <summary>
    /// Adds every form of a word, itself included, in lower case and normal spelling (ё kept, apostrophe as U+0027).
    /// </summary>
    /// <param name="language"><c>en</c>, <c>ru</c> or <c>uk</c>; another language adds the word alone.</param>
    /// <param name="word">A word in any form and case, one token: letters, with apostrophes inside.</param>
    /// <param name="forms">Receives the forms.</param>
    void AddForms(string language, string word, ISet<string> forms);

    /// <summary>Whether a word is in the dictionary of a language, in any form; false for a language without one (<c>uk</c>).</summary>
    /// <param name="language"><c>en</c>, <c>ru</c> or <c>uk</c>.</param>
    /// <param name="word">A word in lower case.</param>
    bool IsWord(string language, string word);
}
