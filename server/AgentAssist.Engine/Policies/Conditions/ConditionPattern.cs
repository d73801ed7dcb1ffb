namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>
/// Well-typed <c>when:</c> clauses as regular expressions, so that the JSON Schema knows keys, operators and values too. All but the
/// parentheses of the language is regular; those are a second expression, as deep as the parser allows.
/// </summary>
internal static class ConditionPattern
{
    private const string WordEnd = "(?![A-Za-z0-9._-])";
    private const string Text = @"'(?:\\[\s\S]|[^'\\])*'";
    private const string Number = @"-?[0-9]+(?:\.[0-9]*)?(?![0-9.])";
    private const string Regex = @"\/(?:\\[\s\S]|[^\/\\])*\/(?:i(?![A-Za-z0-9])|(?![A-Za-z0-9]))";
    private const string Flag = $"(?:true|false){WordEnd}";

    /// <summary>What the tokens of a clause match, each comparison by the type of its key.</summary>
    public static string Tokens { get; } = BuildTokens();

    /// <summary>What a clause with matching parentheses matches.</summary>
    public static string Parentheses { get; } = BuildParentheses();

    private static string BuildTokens()
    {
        var comparisons = ConditionKeys.All.Select(key => Escape(key.Name) + WordEnd + After(key))
            .Concat(ConditionKeys.Families.Select(family => $@"{Escape(family.Prefix)}[A-Za-z0-9._-]+{After(family.Create(family.Prefix + 'x'))}"));
        var comparison = $"(?:{string.Join('|', comparisons)})";
        var unary = $@"(?:(?:not{WordEnd}|!(?!=)|\()\s*)*{comparison}(?:\s*\))*";
        return $@"^\s*{unary}(?:\s*(?:and{WordEnd}|or{WordEnd}|&&|\|\|)\s*{unary})*\s*$";
    }

    private static string BuildParentheses()
    {
        const string plain = $@"[^()'\/]|{Text}|\/(?:\\[\s\S]|[^\/\\])*\/";
        var balanced = $"(?:{plain})*";
        for (var depth = 0; depth < ConditionParser.MaxDepth; depth++) balanced = $@"(?:{plain}|\({balanced}\))*";
        return $"^{balanced}$";
    }

    private static string After(ConditionKey key) => key switch
    {
        TextKey { Values.Count: 0 } => AfterText(Text),
        TextKey text => AfterText($"'(?:{string.Join('|', text.Values)})'"),
        CustomKey => AfterCustom(),
        NumberKey => $@"(?:\s*(?:[=!<>]=|[<>])\s*{Number}|{In(Number)})",
        _ => $@"(?:\s*[=!]=\s*{Flag})?",
    };

    private static string AfterText(string value) => $@"(?:\s*[=!]=\s*{value}|\s*=~\s*{Regex}|{In(value)})";

    private static string AfterCustom() =>
        $@"(?:\s*[=!]=\s*(?:{Text}|{Number}|{Flag})|\s*(?:[<>]=|[<>])\s*{Number}|\s*=~\s*{Regex}|{In($"(?:{Text}|{Number})")})?";

    private static string In(string value) => $@"\s*(?:not{WordEnd}\s*)?in{WordEnd}\s*\[\s*{value}(?:\s*,\s*{value})*\s*\]";

    private static string Escape(string name) => name.Replace(".", @"\.", StringComparison.Ordinal);
}
