using System.Text.RegularExpressions;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>What a text must match, in the part of the regular expression syntax that .NET and JSON Schema share.</summary>
internal sealed class TextPattern
{
    // The patterns are ours and linear in their texts: the limit is far above what a starved machine needs.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    private readonly Regex _regex;

    /// <param name="pattern">Starts with <c>^</c> and ends with <c>$</c>.</param>
    /// <param name="code">Code of the error.</param>
    /// <param name="message">What to write instead.</param>
    public TextPattern(string pattern, string code, string message)
    {
        (Pattern, Code, Message) = (pattern, code, message);
        // .NET's `$` also stands before a last line break.
        _regex = new Regex(pattern[..^1] + @"\z", RegexOptions.CultureInvariant, s_limit);
    }

    public string Pattern { get; }

    public string Code { get; }

    public string Message { get; }

    public bool IsMatch(string text) => _regex.IsMatch(text);
}
