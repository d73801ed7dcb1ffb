using AgentAssist.Server.Errors;
using AgentAssist.Server.Pages;

namespace AgentAssist.Server.Storage;

/// <summary>Reads what lists are asked with.</summary>
internal static class Paging
{
    public const int Default = 50;

    private const int Most = 100;

    public static ProblemResult? Problem(int limit) => limit is >= 1 and <= Most
        ? null
        : ProblemResult.OfField(StatusCodes.Status400BadRequest, "limit", $"Must be 1 to {Most}.");

    /// <summary>Reads an optional word as one of the written names of an enumeration.</summary>
    public static bool TryChoice<T>(string? word, string name, out T? chosen, out ProblemResult? problem) where T : struct, Enum
    {
        (chosen, problem) = (null, null);
        if (word is null) return true;
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Written.As(choice) != word) continue;
            chosen = choice;
            return true;
        }

        problem = ProblemResult.OfField(
            StatusCodes.Status400BadRequest, name, $"Must be one of {string.Join(", ", Enum.GetValues<T>().Select(Written.As))}, not \"{word}\".");
        return false;
    }
}
