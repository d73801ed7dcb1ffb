namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>Which schema a file of a pack follows.</summary>
internal static class ShippedFiles
{
    public static string KindOf(string file) => Path.GetFileName(file) switch
    {
        "pack.yaml" => "pack",
        "lists.yaml" => "lists",
        "scorecard.yaml" => "scorecard",
        "exceptions.yaml" => "exceptions",
        "calibration.yaml" => "calibration",
        var name when name.EndsWith(".policy.yaml", StringComparison.Ordinal) => "policy",
        _ => file.Contains($"{Path.DirectorySeparatorChar}suggest{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "suggest" : "rule",
    };
}
