namespace AgentAssist.Cli.Terminals;

/// <summary>Colours for people; empty where no person or no colour terminal reads.</summary>
internal sealed class Palette
{
    private readonly bool _colours;

    private Palette(bool colours) => _colours = colours;

    /// <summary>No colours.</summary>
    public static Palette None { get; } = new(colours: false);

    /// <summary>Colours on a terminal, unless <c>NO_COLOR</c> is set.</summary>
    public static Palette ForOutput() => new(
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb");

    public string Bold(string text) => Paint("1", text);

    /// <summary>Text with its <c>**strong**</c> words in bold; as it is where there are no colours.</summary>
    public string Markdown(string text)
    {
        var parts = text.Split("**");
        if (!_colours || parts.Length % 2 == 0) return text;
        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? part : Bold(part)));
    }

    public string Dim(string text) => Paint("2", text);

    public string Good(string text) => Paint("32", text);

    public string Bad(string text) => Paint("31", text);

    public string Severity(DiagnosticSeverity severity, string text) => Paint(
        severity switch
        {
            DiagnosticSeverity.Error => "31",
            DiagnosticSeverity.Warning => "33",
            DiagnosticSeverity.Information => "34",
            _ => "36",
        },
        text);

    private string Paint(string code, string text) => _colours && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
