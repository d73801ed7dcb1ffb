namespace AgentAssist.Engine.Text.Matching;

/// <summary>How a phrase word is recognised.</summary>
internal enum WordKind : byte
{
    /// <summary>Any inflection.</summary>
    Inflected,

    /// <summary><c>~word</c>: any inflection, also with a slip of the finger.</summary>
    Slipped,

    /// <summary><c>~=form</c>: exactly this form, also with a slip of the finger.</summary>
    SlippedExact,

    /// <summary><c>=form</c>: exactly this form.</summary>
    Exact,

    /// <summary><c>root*</c>.</summary>
    Prefix,

    /// <summary><c>*root</c>.</summary>
    Suffix,

    /// <summary><c>*root*</c>.</summary>
    Inside,
}
