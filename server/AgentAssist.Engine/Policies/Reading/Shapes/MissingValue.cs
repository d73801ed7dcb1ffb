using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

internal static class MissingValue
{
    /// <summary>Reports a key with nothing after it, at the key; <c>null</c> and <c>~</c> where they stand.</summary>
    public static bool Report(YamlScalar key, YamlNode value, string expected, ProblemList problems)
    {
        if (value is not YamlScalar { Kind: ScalarKind.Null } nothing) return false;
        var location = nothing.Text.Length == 0 ? key.Location : nothing.Location;
        problems.Error(location, "null-value", $"'{key.Text}' has no value; write {expected} or delete the key");
        return true;
    }
}
