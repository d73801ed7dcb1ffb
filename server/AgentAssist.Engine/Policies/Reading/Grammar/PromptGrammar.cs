using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>The front matter of a file of <c>prompts/</c>.</summary>
internal static class PromptGrammar
{
    /// <summary>Manners of rewriting.</summary>
    private static readonly string[] s_styleNames = ["mom", "shorter", "warmer", "formal", "informal"];

    private static readonly NumberShape s_share = new(0, 1);
    private static readonly PromptDefinition s_defaults = new(PromptKind.Judge, "", default);

    private static readonly Field<PromptKind> s_prompt = new("prompt", ChoiceShape.Of(
        (PromptKind.Judge, "Answers the questions of `judge:` rules."),
        (PromptKind.Rewrite, "Writes a draft anew.")), "What it is for.")
    { IsRequired = true };

    private static readonly Field<double> s_temperature = new("temperature", new NumberShape(0, 2), "Randomness of the model. Default: 0.");
    private static readonly Field<double> s_maxTokens = new("max-tokens", new NumberShape(16, 32_000, isWhole: true), "Most tokens of an answer. Default: 1000.");
    private static readonly Field<double> s_confidence = new("confidence", s_share, "Least confidence with which an answer counts. Default: 0.7.");
    private static readonly Field<double> s_precision = new("precision", s_share, "Least measured precision with which a rule may leave shadow. Default: 0.9.");
    private static readonly Field<ImmutableDictionary<string, string>> s_styles = new("styles", Styles(), "What each manner asks for.") { IsRequired = true };

    /// <summary>The front matter of each kind of prompt; the text is still to come.</summary>
    public static Shape<PromptDefinition> FrontMatterOf(PromptKind kind) => kind == PromptKind.Judge
        ? Shape(kind, s_confidence, s_precision)
        : Shape(kind, s_styles);

    private static MapShape<PromptDefinition> Shape(PromptKind kind, params Field[] own) => new(
        "the front matter of a prompt", [s_prompt, s_temperature, s_maxTokens, .. own], values => Bind(kind, values));

    private static PromptDefinition? Bind(PromptKind kind, FieldValues values)
    {
        if (values.Get(s_prompt) != kind)
        {
            values.Problems.Error(values.LocationOf(s_prompt), "wrong-prompt", $"the file is named for another prompt; write 'prompt: {PromptReader.NameOf(kind)}' or rename the file");
            return null;
        }

        return new PromptDefinition(kind, "", values.Map.Location)
        {
            Temperature = values.Get(s_temperature, s_defaults.Temperature),
            MaxTokens = (int)values.Get(s_maxTokens, s_defaults.MaxTokens),
            Confidence = values.Get(s_confidence, s_defaults.Confidence),
            Precision = values.Get(s_precision, s_defaults.Precision),
            Styles = values.GetOrNull(s_styles) ?? s_defaults.Styles,
        };
    }

    private static MapShape<ImmutableDictionary<string, string>> Styles()
    {
        var fields = s_styleNames.Select(name => new Field<string>(name, Texts.Prose, "What it asks of the model.") { IsRequired = true }).ToArray();
        return new MapShape<ImmutableDictionary<string, string>>(
            "a map with the five styles", fields, values => fields.ToImmutableDictionary(field => field.Name, field => values.Get(field)));
    }
}
