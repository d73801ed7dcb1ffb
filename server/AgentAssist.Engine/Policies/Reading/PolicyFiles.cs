using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Reads files below a folder and remembers what was read for the revision.</summary>
internal sealed class PolicyFiles(string root, ProblemList problems)
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly EnumerationOptions s_deep = new() { RecurseSubdirectories = true, MaxRecursionDepth = 4, MatchType = MatchType.Simple };

    private readonly SortedDictionary<string, byte[]> _hashes = new(StringComparer.Ordinal);

    /// <summary>A path as messages show it: as given to the reader, with forward slashes.</summary>
    public static string Shown(string path) => path.Replace('\\', '/');

    /// <summary>Files of a folder with any extension of YAML, by name; none when there is no such folder.</summary>
    public static IEnumerable<string> YamlFiles(string folder, bool isDeep)
    {
        if (!Directory.Exists(folder)) return [];
        var files = isDeep ? Directory.EnumerateFiles(folder, "*", s_deep) : Directory.EnumerateFiles(folder);
        return files.Where(IsYaml).Order(StringComparer.Ordinal);
    }

    /// <summary>The root value of a YAML file, or null when it cannot be read; what is wrong is reported.</summary>
    public YamlNode? Load(string path) => LoadText(path) is { } text ? YamlLoader.Load(text, problems) : null;

    /// <summary>The text of a file, or null when it cannot be read; what is wrong is reported.</summary>
    public SourceText? LoadText(string path)
    {
        var shown = Shown(path);
        if (ReadBytes(path, shown) is not { } bytes) return null;
        _hashes[Shown(Path.GetRelativePath(root, path))] = SHA256.HashData(bytes);
        return Decode(bytes, shown);
    }

    /// <summary>Hash of the paths and bytes of everything read, 16 hexadecimal digits.</summary>
    public string Revision()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, fileHash) in _hashes)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData([0]);
            hash.AppendData(fileHash);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private byte[]? ReadBytes(string path, string shown)
    {
        try
        {
            if (new FileInfo(path).Length <= MaxBytes) return File.ReadAllBytes(path);
            problems.Error(new SourceLocation(shown, 0, 0), "too-large", "the file is larger than 1 MiB; split it");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Error(new SourceLocation(shown, 0, 0), "unreadable-file", $"the file cannot be read: {exception.Message}");
        }
        return null;
    }

    private SourceText? Decode(byte[] bytes, string shown)
    {
        ReadOnlySpan<byte> utf8 = bytes;
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var chars = new char[utf8.Length];
        Utf8.ToUtf16(utf8, chars, out var read, out var written, replaceInvalidSequences: false);
        var source = new SourceText(shown, new string(chars, 0, written));
        if (read == utf8.Length) return source;
        problems.Error(
            source.LocationOf(written), "not-utf-8",
                $"the byte at offset {bytes.Length - utf8.Length + read} (0x{utf8[read]:x2}) is not UTF-8; save the file as UTF-8");
        return null;
    }
}
