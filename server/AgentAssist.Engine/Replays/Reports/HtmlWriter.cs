using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AgentAssist.Engine.Replays.Reports;

/// <summary>Writes markup in which whatever is put in is text.</summary>
internal sealed class HtmlWriter(TextWriter to)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes markup; values are escaped, numbers written without regard to the machine's culture.</summary>
    public void Write(FormattableString markup)
    {
        var arguments = markup.GetArguments();
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i] is IFormattable number ? new Formatted(number) : Encoder.Encode(arguments[i]?.ToString() ?? "");
        to.Write(string.Format(CultureInfo.InvariantCulture, markup.Format, values));
    }

    /// <summary>Writes markup of our own as it is.</summary>
    public void WriteRaw(string markup) => to.Write(markup);

    private sealed class Formatted(IFormattable value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => Encoder.Encode(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
