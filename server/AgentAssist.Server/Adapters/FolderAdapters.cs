namespace AgentAssist.Server.Adapters;

/// <summary>The <c>*.json</c> files of a folder, read at each request; there need be no such folder.</summary>
internal sealed class FolderAdapters(string folder) : IAdapterSource
{
    private const int MostFiles = 100;

    public AdapterReading Read()
    {
        if (!Directory.Exists(folder)) return new([], []);
        var adapters = new List<HelpdeskAdapter>();
        var problems = new List<AdapterProblem>();
        var files = Directory.EnumerateFiles(folder, "*.json").Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        foreach (var path in files.Take(MostFiles))
        {
            var (adapter, problem) = ReadFile(path);
            if (adapter is not null) adapters.Add(adapter);
            if (problem is not null) problems.Add(problem);
        }

        if (files.Length > MostFiles) problems.Add(new(Path.GetFileName(folder), $"Holds {files.Length} adapters; the first {MostFiles} are delivered."));
        return new(adapters, problems);
    }

    private static (HelpdeskAdapter? Adapter, AdapterProblem? Problem) ReadFile(string path)
    {
        var origin = $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";
        try
        {
            return new FileInfo(path).Length > AdapterFile.MaxBytes
                ? (null, new(origin, $"Has more than {AdapterFile.MaxBytes} bytes; write a shorter one."))
                : AdapterFile.Read(origin, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, new(origin, $"Cannot be read: {error.Message}"));
        }
    }
}
