using System.Security.Cryptography;
using System.Text;

namespace AgentAssist.Plugins.Packages;

/// <summary>SHA-256 over the names and contents of an installed plugin's files: tells whether anybody changed it since.</summary>
internal static class PackageHash
{
    private static readonly EnumerationOptions s_all = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    /// <summary>64 hexadecimal digits. A link is hashed as such, so that one put in place of a file shows.</summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", s_all)
            .Select(file => (Name: Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), File: file)).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (file.File is DirectoryInfo { LinkTarget: null }) continue;
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name));
            hash.AppendData([0]);
            if (file.File.LinkTarget is { } target) hash.AppendData(Encoding.UTF8.GetBytes("link:" + target));
            else hash.AppendData(Digest(file.File.FullName));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Digest(string path)
    {
        using var content = File.OpenRead(path);
        return SHA256.HashData(content);
    }
}
