using System.Globalization;

namespace AgentAssist.Benchmarks.Goals;

/// <summary>A measured figure and what it has to be.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Limit">The goal.</param>
/// <param name="IsLeast">Whether the figure must reach the limit; otherwise it must stay under it.</param>
/// <param name="Unit">Written behind both.</param>
internal sealed record Goal(string What, double Value, double Limit, bool IsLeast = false, string Unit = "")
{
    public bool IsMet => IsLeast ? Value >= Limit : Value <= Limit;

    /// <summary>Prints a table; the exit code is 1 when one is missed.</summary>
    public static int Report(IReadOnlyCollection<Goal> goals)
    {
        Console.WriteLine();
        foreach (var goal in goals) Console.WriteLine(goal);
        return goals.All(goal => goal.IsMet) ? 0 : 1;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(IsMet ? "met   " : "MISSED")} {What,-78} {Value,9:0.##}{Unit}  (goal {(IsLeast ? '≥' : '≤')} {Limit:0.##}{Unit})");
}
