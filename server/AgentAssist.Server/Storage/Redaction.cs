using System.Text.RegularExpressions;

namespace AgentAssist.Server.Storage;

/// <summary>
/// Masks e-mail addresses and long numbers (cards, accounts, phones) in a text. The length stays, so that ranges still point at their words.
/// </summary>
internal static class Redaction
{
    private const char Masked = '•';

    // NonBacktracking: the texts are foreign, and time must not grow faster than their length.
    private static readonly Regex Private = new(
        @"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}.\-]+\p{L}"
        + @"|\+?\d(?:[ \u00A0\-.()]{0,3}\d){8,}"
        + @"|\+\d(?:[ \u00A0\-.()]{0,3}\d){6,}"
        + @"|\b\d{3}[ \-]\d{2}[ \-]\d{2}\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static string Mask(string text) => Private.Replace(text, match => string.Create(match.Length, match.Value, static (span, value) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = char.IsLetterOrDigit(value[i]) ? Masked : value[i];
    }));
}
