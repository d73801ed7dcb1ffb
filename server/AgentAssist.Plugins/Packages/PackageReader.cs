using System.IO.Compression;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Packages;

/// <summary>Unpacks <c>.aaplugin</c> files that may be hostile: nothing is written outside of the folder, and not without end.</summary>
internal static class PackageReader
{
    public const long MaxBytes = 256L * 1024 * 1024;

    private const int MaxEntries = 20_000;
    private const int MaxRatio = 200;
    private const int LinkType = 0xA000;
    private const int FileType = 0x8000;

    /// <summary>Unpacks into an empty folder.</summary>
    /// <exception cref="PackageFormatException">The package is refused; the folder may hold a part of it.</exception>
    public static void Extract(Stream package, string folder)
    {
        try
        {
            using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxEntries) throw new PackageFormatException($"it holds more than {MaxEntries} files");
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var left = MaxBytes;
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName.EndsWith('/') && entry.Length == 0 && PackagePath.IsSafe(entry.FullName.TrimEnd('/'))) continue;
                Refuse(entry, seen);
                left -= Extract(entry, Path.Combine(folder, entry.FullName.Replace('/', Path.DirectorySeparatorChar)), left);
            }
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or ArgumentException)
        {
            throw new PackageFormatException($"it is no zip that can be read: {error.Message}");
        }
    }

    private static void Refuse(ZipArchiveEntry entry, HashSet<string> seen)
    {
        var name = ManifestFields.Shown(entry.FullName);
        if (!PackagePath.IsSafe(entry.FullName)) throw new PackageFormatException($"the entry '{name}' leads out of the package or has a name not every system can store");
        if (!seen.Add(entry.FullName)) throw new PackageFormatException($"the entry '{name}' is there twice");
        var type = (entry.ExternalAttributes >> 16) & 0xF000;
        if (type == LinkType) throw new PackageFormatException($"the entry '{name}' is a link");
        if (type is not (0 or FileType)) throw new PackageFormatException($"the entry '{name}' is no plain file");
    }

    private static long Extract(ZipArchiveEntry entry, string path, long left)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // What the zip says of its sizes is not believed: bytes are counted as they come.
        var most = Math.Min(left, Math.Max(1024 * 1024, entry.CompressedLength * MaxRatio));
        var written = 0L;
        using (var source = entry.Open())
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            var buffer = new byte[64 * 1024];
            int count;
            while ((count = source.Read(buffer)) > 0)
            {
                written += count;
                if (written > most) throw new PackageFormatException($"the entry '{ManifestFields.Shown(entry.FullName)}' unpacks to more than a package may hold");
                file.Write(buffer.AsSpan(0, count));
            }
        }

        if (!OperatingSystem.IsWindows() && ((entry.ExternalAttributes >> 16) & 0x40) != 0)
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        return written;
    }
}
