using System.Globalization;
using CsCheck;

namespace AgentAssist.Engine.Tests.Policies.Conditions;

/// <summary>Clauses with what they mean, made together: the meaning knows nothing of the parser.</summary>
internal static class GeneratedConditions
{
    private static readonly string[] s_channels = ["chat", "email", "re'view", "a\\b"];

    public static Gen<Context> Contexts { get; } = Gen.Select(
        Gen.OneOf(Gen.Const((string?)null), Gen.OneOf([.. s_channels.Select(Gen.Const)])),
        Gen.OneOf(Gen.Const((double?)null), Gen.OneOf(1.0, 2.5, 3.0, -1.0).Select(number => (double?)number)),
        Gen.Enum<AgentLevel>(),
        Gen.OneOf(Gen.Const((string?)null), Gen.OneOf("gold", "12", "true", "-3.5")),
        (channel, csat, level, custom) => new Context
        {
            Channel = channel,
            Csat = csat,
            Agent = new Agent("a", level),
            Custom = custom is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["tier"] = custom },
        });

    private static Gen<(string, Func<Context, bool>)> Clause(int depth)
    {
        var comparison = Gen.OneOf(Texts, Numbers, Levels, Customs);
        if (depth == 0) return comparison;
        var inner = Clause(depth - 1);
        return Gen.Frequency(
            (3, comparison),
            (2, Gen.Select(inner, Gen.OneOf("not ({0})", "!({0})", "(not ({0}))"), (part, form) => (Form(form, part.Item1), (Func<Context, bool>)(c => !part.Item2(c))))),
            (2, Gen.Select(inner, inner, Gen.OneOf("({0}) and ({1})", "({0})&&({1})"),
                (a, b, form) => (Form(form, a.Item1, b.Item1), (Func<Context, bool>)(c => a.Item2(c) && b.Item2(c))))),
            (2, Gen.Select(inner, inner, Gen.OneOf("({0}) or ({1})", "({0})  ||\n({1})"),
                (a, b, form) => (Form(form, a.Item1, b.Item1), (Func<Context, bool>)(c => a.Item2(c) || b.Item2(c))))),
            (1, Gen.Select(comparison, comparison, comparison, (a, b, c) =>
                ($"{a.Item1} or {b.Item1} and not {c.Item1}", (Func<Context, bool>)(x => a.Item2(x) || (b.Item2(x) && !c.Item2(x)))))));
    }

    private static Gen<(string, Func<Context, bool>)> Texts { get; } = Gen.Select(
        Gen.OneOf([.. s_channels.Select(Gen.Const)]), Gen.OneOf([.. s_channels.Select(Gen.Const)]), Gen.Int[0, 3], (one, two, form) => form switch
        {
            0 => ($"channel == {Quote(one)}", (Func<Context, bool>)(c => Is(c, one))),
            1 => ($"channel != {Quote(one)}", c => !Is(c, one)),
            2 => ($"channel in [{Quote(one)}, {Quote(two)}]", c => Is(c, one) || Is(c, two)),
            _ => ($"channel not in [{Quote(one)},{Quote(two)}]", c => !Is(c, one) && !Is(c, two)),
        });

    private static Gen<(string, Func<Context, bool>)> Numbers { get; } = Gen.Select(
        Gen.OneOf(1.0, 2.5, 3.0, -1.0), Gen.OneOf("==", "!=", "<", "<=", ">", ">="), (number, sign) =>
            ($"csat {sign} {number.ToString(CultureInfo.InvariantCulture)}", (Func<Context, bool>)(c => Compares(c.Csat, sign, number))));

    private static Gen<(string, Func<Context, bool>)> Levels { get; } = Gen.Select(Gen.Enum<AgentLevel>(), Gen.Bool, (level, isSame) =>
        ($"agent.level {(isSame ? "==" : "!=")} '{level.ToString().ToLowerInvariant()}'", (Func<Context, bool>)(c => c.Agent.Level == level == isSame)));

    private static Gen<(string, Func<Context, bool>)> Customs { get; } = Gen.OneOf(
        Gen.Const(("custom.tier == 'GOLD'", (Func<Context, bool>)(c => Tier(c) == "gold"))),
        Gen.Const(("custom.tier", (Func<Context, bool>)(c => Tier(c) == "true"))),
        Gen.Const(("custom.tier > 11", (Func<Context, bool>)(c => Tier(c) == "12"))),
        Gen.Const(("custom.tier =~ /^go/", (Func<Context, bool>)(c => Tier(c) == "gold"))));

    // After the generators it is made of.
    public static Gen<(string Clause, Func<Context, bool> Means)> Clauses { get; } = Clause(3);

    private static string? Tier(Context context) => context.Custom.GetValueOrDefault("tier");

    private static bool Is(Context context, string channel) => context.Channel == channel;

    private static bool Compares(double? value, string sign, double number) => sign switch
    {
        "==" => value == number,
        "!=" => value != number,
        "<" => value < number,
        "<=" => value <= number,
        ">" => value > number,
        _ => value >= number,
    };

    private static string Quote(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    private static string Form(string form, params object[] parts) => string.Format(CultureInfo.InvariantCulture, form, parts);
}
