using System.Text;
using AgentAssist.Cli.Replays;

namespace AgentAssist.Cli.Drafts;

/// <summary>Reads the text of one draft.</summary>
internal static class DraftFile
{
    public const string StandardInput = "-";

    /// <summary>Opens a file or standard input.</summary>
    /// <returns>The stream, or what is wrong.</returns>
    public static (Stream? Stream, string? Error) Open(string path)
    {
        if (path == StandardInput) return (Console.OpenStandardInput(), null);
        if (path.Length == 0) return (null, "the name of the file is empty; name one, or - for standard input");
        if (Directory.Exists(path)) return (null, $"{path}: is a folder; name a file, or - for standard input");
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0), null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, $"{path}: there is no such file; name one, or - for standard input");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads all of it as UTF-8.</summary>
    /// <returns>The text, or what is wrong.</returns>
    public static async Task<(string? Text, string? Error)> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        // One byte over the limit (and a byte order mark) is enough to know that it is too long.
        var buffer = new byte[DraftCheckJson.MaxDraftBytes + 4];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).AsTask().WaitAsync(cancellation);
        return Decode(buffer.AsSpan(0, length));
    }

    private static (string? Text, string? Error) Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (utf8.Length > DraftCheckJson.MaxDraftBytes) return (null, $"the draft is over {DraftCheckJson.MaxDraftBytes} bytes (64 KiB); shorten it, or check its parts");
        var valid = Utf8Text.FirstInvalidByte(utf8);
        if (valid < 0) return (Encoding.UTF8.GetString(utf8), null);
        return (null, $"the draft is not UTF-8: the byte at offset {valid} does not belong to a character; convert it first");
    }
}
