namespace AgentAssist.Engine.Text;

/// <summary>What is known of the characters of a word.</summary>
[Flags]
internal enum CharFlags : ushort
{
    None = 0,
    Latin = 1,
    Cyrillic = 2,
    OtherScript = 4,
    Digit = 8,
    Upper = 16,
    Lower = 32,

    /// <summary>A letter three times or more in a row.</summary>
    Stretched = 64,

    /// <summary>A Latin letter that cannot be taken for a Cyrillic one.</summary>
    PlainLatin = 128,

    /// <summary>і ї є ґ.</summary>
    UkrainianLetter = 256,

    /// <summary>ы э ё ъ.</summary>
    RussianLetter = 512,

    /// <summary>I or l where words nearly never have it, so that the other may be meant: <c>asshoIe</c>, <c>ldiot</c>.</summary>
    OddBar = 1024,
}
