using System.Collections.Immutable;

namespace AgentAssist.Engine.Explanations;

/// <summary>A part of a <c>when:</c> clause and whether it holds.</summary>
/// <param name="Clause">The part, in the language of clauses.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Key">The key it asks for; null for a part made of parts.</param>
/// <param name="Value">What the key is, written as in a clause; null when it is not known.</param>
/// <param name="Parts">What <c>and</c>, <c>or</c> and <c>not</c> join; empty for a comparison.</param>
public sealed record ConditionExplanation(string Clause, bool Holds, string? Key, string? Value, ImmutableArray<ConditionExplanation> Parts)
{
    /// <summary>The comparisons that make it false, or true when it holds; the least that would have to change.</summary>
    public IEnumerable<ConditionExplanation> Reasons() =>
        Parts.IsEmpty ? [this] : Parts.Where(part => part.Holds == Holds || Parts.Length == 1).SelectMany(part => part.Reasons());

    internal static ConditionExplanation OfKey(string key, string test, bool holds, string? value) => new($"{key}{test}", holds, key, value, []);

    internal static ConditionExplanation Join(string word, bool holds, ImmutableArray<ConditionExplanation> parts) =>
        new(string.Join($" {word} ", parts.Select(part => part.Parts.Length > 1 ? $"({part.Clause})" : part.Clause)), holds, null, null, parts);
}
