using System.Diagnostics;
using System.Globalization;

namespace AgentAssist.Plugins.Processes;

/// <summary>A process with all that it started.</summary>
internal static class ProcessTree
{
    /// <summary>Resident memory of the whole tree in bytes; 0 when it ended.</summary>
    public static long Memory(int root)
    {
        try
        {
            if (!OperatingSystem.IsLinux()) return Process.GetProcessById(root).WorkingSet64;
            return Descendants(root).Sum(Resident);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static IEnumerable<int> Descendants(int root)
    {
        var children = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).ToLookup(Parent);
        var open = new Stack<int>([root]);
        while (open.TryPop(out var id))
        {
            yield return id;
            foreach (var child in children[id]) open.Push(child);
        }
    }

    private static int Parent(int id) => Field(id, "PPid:");

    private static long Resident(int id) => Field(id, "VmRSS:") * 1024L;

    private static int Field(int id, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            var digits = line is null ? "" : new string([.. line.Where(char.IsAsciiDigit)]);
            return digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
