namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>What happens to a stem before an ending is put to it; the sign is how a table of paradigms writes it.</summary>
internal enum StemChange
{
    /// <summary>писать → пиш-: the last consonant becomes a hissing one or takes л.</summary>
    Hiss = '~',

    /// <summary>рука → руц-, нога → ноз-.</summary>
    Whistle = '*',

    /// <summary>сестр- → сестер-: a vowel comes between the last two consonants.</summary>
    InsertVowel = '+',

    /// <summary>день → дн-: the vowel before the last consonant goes.</summary>
    DropVowel = '-',

    /// <summary>кінь → кон-: the syllable opens, і becomes о or е.</summary>
    OpenSyllable = '<',

    /// <summary>нога → ніг-: the syllable closes, о or е becomes і.</summary>
    CloseSyllable = '>',

    /// <summary>тінь → тінн-: the last consonant is doubled.</summary>
    Double = '=',
}
