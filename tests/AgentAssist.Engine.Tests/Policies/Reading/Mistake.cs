using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>A file with one mistake, at the sign <c>⁁</c>.</summary>
/// <param name="Kind">Name of the schema.</param>
/// <param name="Code">Code of the error.</param>
/// <param name="Marked">The file with the sign.</param>
/// <param name="Says">Part of the message.</param>
public sealed record Mistake(string Kind, string Code, string Marked, string Says)
{
    public string Yaml => Marked.Replace("⁁", "", StringComparison.Ordinal);

    public SourceLocation Location
    {
        get
        {
            var before = Marked[..Marked.IndexOf('⁁', StringComparison.Ordinal)];
            var line = before.Count(c => c == '\n') + 1;
            return new SourceLocation("file.yaml", line, before.Length - before.LastIndexOf('\n'));
        }
    }

    public override string ToString() => $"{Kind} {Code} {Yaml.ReplaceLineEndings(" | ")}";
}
