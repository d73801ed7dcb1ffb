namespace AgentAssist.Engine.Text.Disguises;

/// <summary>
/// Tells whether a word stands in a sentence of Latin words, one of which at least cannot be a Cyrillic one: there a word
/// made of look-alikes (gay, can) is what it seems. Remembers the sentence it was asked for last.
/// </summary>
internal ref struct EnglishSentence(TextAnalysis analysis)
{
    private int _sentence = -1;
    private bool _isEnglish;

    public bool Holds(in Token token)
    {
        if (token.Sentence == _sentence) return _isEnglish;
        _sentence = token.Sentence;
        return _isEnglish = Judge(analysis.Sentences[token.Sentence]);
    }

    private readonly bool Judge(in Sentence sentence)
    {
        if (sentence.Language != Language.English || !sentence.IsCertain) return false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if ((analysis.Tokens[i].Flags & (CharFlags.PlainLatin | CharFlags.Cyrillic)) == CharFlags.PlainLatin) return true;
        return false;
    }
}
