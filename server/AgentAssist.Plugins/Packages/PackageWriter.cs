using System.IO.Compression;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Packages;

/// <summary>Packs a plugin's folder into an <c>.aaplugin</c>: a zip with the same bytes for the same files, whoever packs them and when.</summary>
public static class PackageWriter
{
    /// <summary>Extension of packages.</summary>
    public const string Extension = ".aaplugin";

    private static readonly DateTimeOffset s_moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly EnumerationOptions s_all = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    /// <summary>Writes the package.</summary>
    /// <param name="folder">The plugin's folder.</param>
    /// <param name="to">Where the zip goes.</param>
    /// <exception cref="PackageFormatException">A file cannot be packed.</exception>
    public static void Write(string folder, Stream to)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var total = 0L;
        foreach (var (name, file) in Files(folder))
        {
            total += file.Length;
            if (total > PackageReader.MaxBytes) throw new PackageFormatException($"the plugin is larger than {PackageReader.MaxBytes / (1024 * 1024)} MiB");
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = s_moment;
            entry.ExternalAttributes = IsRunnable(file) ? unchecked((int)0x81ED0000) : unchecked((int)0x81A40000);
            using var content = entry.Open();
            using var source = file.OpenRead();
            source.CopyTo(content);
        }
    }

    /// <summary>The files of a plugin by their names in the package, in order; hidden ones, sources of builds and links are left out or refused.</summary>
    internal static IEnumerable<(string Name, FileInfo File)> Files(string folder)
    {
        var files = new SortedDictionary<string, FileInfo>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", s_all))
        {
            var name = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            if (name.Split('/').Any(IsLeftOut) || name.EndsWith(Extension, StringComparison.Ordinal)) continue;
            if (file.LinkTarget is not null) throw new PackageFormatException($"{name} is a link; put the file itself in its place");
            if (!PackagePath.IsSafe(name)) throw new PackageFormatException($"{name} has a name not every system can store; rename it");
            files[name] = file;
        }

        if (files.Keys.GroupBy(name => name.ToUpperInvariant()).FirstOrDefault(group => group.Count() > 1) is { } twins)
            throw new PackageFormatException($"{string.Join(" and ", twins)} differ by case only; rename one");
        return files.Select(file => (file.Key, file.Value));
    }

    private static bool IsLeftOut(string part) => part is "obj" or "bin" or "__pycache__" or "TestResults" || part.StartsWith('.');

    private static bool IsRunnable(FileInfo file) => !OperatingSystem.IsWindows() && (file.UnixFileMode & UnixFileMode.UserExecute) != 0;
}
