using System.Text.Json;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Benchmarks.Judgement;

/// <summary>One thing to measure on one set.</summary>
/// <param name="What">What is looked for.</param>
/// <param name="Set">Folder of the set.</param>
/// <param name="Language">Its language as a tag; several are joined by a plus.</param>
/// <param name="Mapping">How its labels are read, for people.</param>
/// <param name="Read">Samples of a row; none when the row says nothing about the question.</param>
/// <param name="Sees">Counts what the policy sees in a sample.</param>
/// <param name="Goal">What is hoped for; null when the figure is only told.</param>
internal sealed record Question(
    string What, string Set, string Language, string Mapping, Func<JsonElement, IEnumerable<Sample>> Read, Func<CompiledPolicy, Sample, Sighting> Sees, Goal? Goal = null)
{
    public override string ToString() => $"{What} {Set}";
}
