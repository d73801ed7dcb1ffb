using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>pattern: 'order\s+\d+'</c>, or <c>{regex, ignore-case, literal, backtracking}</c>.</summary>
internal static class PatternGrammar
{
    private static readonly TextShape s_regexText = new() { MaxLength = 2_000, IsProse = true };

    private static readonly Field<YamlScalar> s_regex = new("regex", s_regexText,
        "The regular expression (.NET syntax; linear-time: no look-around, no back-references).")
    { IsRequired = true };

    private static readonly Field<bool> s_ignoreCase = new("ignore-case", new BooleanShape(),
        "Whether capital and small letters are the same. Default: false.");

    private static readonly Field<ImmutableArray<string>> s_literals = new(
        "literals", new OneOrManyShape<string>(Texts.Value),
            "One or more texts, one of which the draft must hold (whatever the case) for the expression to be tried.");

    private static readonly Field<bool> s_backtracking = new(
        "backtracking", new BooleanShape(),
            "Allows look-around and back-references; needs 'literals', and each search has a time limit. Default: false.");

    public static Shape<PatternFind> Shape { get; } = new NamedShape<PatternFind>("pattern", () => new EitherShape<PatternFind>(
        new ConvertedShape<YamlScalar, PatternFind>(s_regexText, FromText),
        new MapShape<PatternFind>("a map with 'regex'", [s_regex, s_ignoreCase, s_literals, s_backtracking], Bind, new BacktrackingNeedsLiterals())));

    private static bool FromText(YamlScalar text, ProblemList problems, out PatternFind pattern)
    {
        pattern = new PatternFind(text.Text, false, [], false, text.LocationAt(0));
        return IsGood(pattern, problems);
    }

    private static PatternFind? Bind(FieldValues values)
    {
        var text = values.Get(s_regex);
        var pattern = new PatternFind(
            text.Text, values.Get(s_ignoreCase, false), values.Get(s_literals, []), values.Get(s_backtracking, false), text.LocationAt(0));
        return IsGood(pattern, values.Problems) ? pattern : null;
    }

    private static bool IsGood(PatternFind pattern, ProblemList problems)
    {
        var regex = PolicyRegex.Build(pattern, out var error);
        if (regex is null) problems.Error(pattern.Location, "bad-pattern", error);
        return regex is not null;
    }
}
