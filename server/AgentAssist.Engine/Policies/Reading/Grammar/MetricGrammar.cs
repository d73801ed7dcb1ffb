using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>count: {of: exclamation-marks, at-least: 3}</c> and <c>metric: {of: readability, at-least: 60}</c>.</summary>
internal static class MetricGrammar
{
    private static readonly Field<TextMetric> s_of = new("of", ChoiceShape.Of(
        (TextMetric.ExclamationMarks, "Exclamation marks in one run."),
        (TextMetric.QuestionMarks, "Question marks in one run."),
        (TextMetric.CapitalWords, "Words in a row written in capitals."),
        (TextMetric.Emoji, "Emoji in the unit."),
        (TextMetric.Links, "Links in the unit."),
        (TextMetric.Characters, "Length of the unit in UTF-16 code units."),
        (TextMetric.Words, "Words in the unit."),
        (TextMetric.Sentences, "Sentences in the draft."),
        (TextMetric.SentenceLength, "Words in the longest sentence."),
        (TextMetric.CapitalShare, "Capital letters among letters, in per cent."),
        (TextMetric.Readability, "LIX: words a sentence plus per cent of words over six letters; the higher the harder.")), "What is measured.")
    { IsRequired = true };

    private static readonly Field<double> s_atLeast = new("at-least", new NumberShape(0, 1_000_000), "Speaks from this value on.");
    private static readonly Field<double> s_atMost = new("at-most", new NumberShape(0, 1_000_000), "Speaks up to this value.");

    public static Shape<MetricFind> Shape { get; } = new NamedShape<MetricFind>("metric", () => new MapShape<MetricFind>(
        "a map such as {of: exclamation-marks, at-least: 3}", [s_of, s_atLeast, s_atMost], Bind, new SomeOfKeys("at-least", "at-most")));

    private static MetricFind Bind(FieldValues values) =>
        new(values.Get(s_of), values.GetValueOrNull(s_atLeast), values.GetValueOrNull(s_atMost), values.Map.Location);
}
