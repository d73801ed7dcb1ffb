using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Prompts;

/// <summary>Stands for what a model was asked: questions, prompt and threshold. A calibration holds for these alone.</summary>
public static class JudgeFingerprint
{
    /// <summary>16 hexadecimal digits.</summary>
    public static string Of(ImmutableArray<LocalizedText> rubric, PromptDefinition prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var asked = new StringBuilder(prompt.Text.ReplaceLineEndings("\n")).Append('\0')
            .Append(CultureInfo.InvariantCulture, $"{prompt.Confidence}\0{prompt.Temperature}");
        foreach (var question in rubric)
        {
            asked.Append('\0').Append(question.AnyLanguage);
            foreach (var language in question.Languages.Order(StringComparer.Ordinal)) asked.Append('\0').Append(question.In(language));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())))[..16];
    }

    /// <summary>All questions of a rule; empty when it asks none.</summary>
    public static ImmutableArray<LocalizedText> RubricOf(FindDefinition find) => find switch
    {
        JudgeFind judge => judge.Rubric,
        AllFind all => [.. all.Parts.SelectMany(part => RubricOf(part))],
        AnyFind any => [.. any.Parts.SelectMany(part => RubricOf(part))],
        NotFind not => RubricOf(not.Part),
        _ => [],
    };
}
