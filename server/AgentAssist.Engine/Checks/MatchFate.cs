namespace AgentAssist.Engine.Checks;

/// <summary>What becomes of a match.</summary>
internal enum MatchFate
{
    /// <summary>The rule stands by it.</summary>
    Stands,

    /// <summary>It touches a part of the text the rule looks away from.</summary>
    InExcludedScope,

    /// <summary>It lies in none of the parts the rule looks at.</summary>
    OutsideScope,

    /// <summary>A negation stands before it.</summary>
    Negated,

    /// <summary>An <c>unless:</c> silences it.</summary>
    Silenced,
}
