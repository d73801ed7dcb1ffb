using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>calibration.yaml</c>: a list of measurements, one a rule.</summary>
internal static class CalibrationGrammar
{
    private static readonly NumberShape s_share = new(0, 1);
    private static readonly NumberShape s_count = new(0, 10_000_000, isWhole: true);
    private static readonly TextPattern s_hash = new("^[0-9a-f]{16}$", "bad-hash", "is not a hash; let 'agentassist judge calibrate' write this file");

    private static readonly Field<LocatedId> s_rule = new("rule", Texts.Id, "The rule of this pack.") { IsRequired = true };
    private static readonly Field<string> s_model = new("model", Texts.Value, "The model that was asked.") { IsRequired = true };

    private static readonly Field<string> s_of = new("of", new TextShape { MaxLength = 16, Pattern = s_hash }.Select(hash => hash.Text),
        "Hash of the questions and the prompt that were measured.")
    { IsRequired = true };

    private static readonly Field<double> s_precision = new("precision", s_share, "Share of its findings that were right.") { IsRequired = true };
    private static readonly Field<double> s_recall = new("recall", s_share, "Share of what there was that it found.") { IsRequired = true };
    private static readonly Field<double> s_kappa = new("kappa", new NumberShape(-1, 1), "Cohen's κ: agreement with the labels beyond chance.") { IsRequired = true };
    private static readonly Field<double> s_texts = new("texts", s_count, "How many labelled texts there were.") { IsRequired = true };
    private static readonly Field<double> s_found = new("found", s_count, "How many of them it spoke of.") { IsRequired = true };

    public static Shape<ImmutableArray<CalibrationDefinition>> File { get; } = new ListShape<CalibrationDefinition>(
        new NamedShape<CalibrationDefinition>("calibration", () => new MapShape<CalibrationDefinition>(
            "a calibration", [s_rule, s_model, s_of, s_precision, s_recall, s_kappa, s_texts, s_found], values => new CalibrationDefinition(
                values.Get(s_rule).Id, values.Get(s_model), values.Get(s_of), values.Get(s_precision), values.Get(s_recall), values.Get(s_kappa),
                (int)values.Get(s_texts), (int)values.Get(s_found), values.Get(s_rule).Location))));
}
