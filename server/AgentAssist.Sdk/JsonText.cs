using System.Buffers;
using System.Globalization;
using System.Text;

namespace AgentAssist;

/// <summary>Text of JSON strings. Unlike the platform's, a lone surrogate is no error: it becomes U+FFFD, so that offsets stay.</summary>
internal static class JsonText
{
    /// <summary>Unescapes what stands between the quotes of a well-formed JSON string of valid UTF-8.</summary>
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        var rented = ArrayPool<char>.Shared.Rent(raw.Length);
        var length = 0;
        while (!raw.IsEmpty)
        {
            var plain = raw.IndexOf((byte)'\\');
            if (plain < 0) plain = raw.Length;
            length += Encoding.UTF8.GetChars(raw[..plain], rented.AsSpan(length));
            raw = raw[plain..];
            if (!raw.IsEmpty) rented[length++] = TakeEscape(ref raw);
        }

        var text = rented.AsSpan(0, length);
        ReplaceLoneSurrogates(text);
        var result = text.ToString();
        ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    private static char TakeEscape(ref ReadOnlySpan<byte> raw)
    {
        var kind = raw[1];
        if (kind == 'u')
        {
            var code = ushort.Parse(raw.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            raw = raw[6..];
            return (char)code;
        }

        raw = raw[2..];
        return kind switch
        {
            (byte)'n' => '\n',
            (byte)'t' => '\t',
            (byte)'r' => '\r',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            _ => (char)kind,
        };
    }

    private static void ReplaceLoneSurrogates(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else text[i] = '\uFFFD';
        }
    }
}
