using System.CommandLine;
using AgentAssist.Cli.Cases.Formats;

namespace AgentAssist.Cli.Cases;

/// <summary>The formats of cases, by name.</summary>
internal static class CaseFormats
{
    private static readonly string[] Names = ["jsonl", "yaml", "csv", "eml", "zendesk", "intercom", "chatwoot"];

    public static Option<string?> Option(string name, string description) =>
        new Option<string?>(name) { Description = description, HelpName = string.Join('|', Names) }.AcceptOnlyFromAmong(Names);

    /// <summary>The format named, or that of a file by its extension.</summary>
    public static string NameFor(string? named, string path) => named ?? Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" or ".tsv" => "csv",
        ".eml" => "eml",
        ".yaml" or ".yml" => "yaml",
        _ => Directory.Exists(path) && Directory.EnumerateFiles(path, "*.eml", SearchOption.AllDirectories).Any() ? "eml" : "jsonl",
    };

    public static ICaseFormat Of(string name, CsvMapping mapping, string delimiter, IReadOnlyCollection<string> agents) => name switch
    {
        "csv" => new CsvCases(mapping, delimiter),
        "eml" => new MailCases(agents),
        "zendesk" => new ZendeskCases(),
        "intercom" => new IntercomCases(),
        "chatwoot" => new ChatwootCases(),
        _ => new LinesCases(),
    };
}
