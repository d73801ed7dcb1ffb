using System.Text.Json;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>Which column of a table holds which key of a case.</summary>
internal sealed class CsvMapping
{
    private readonly SortedDictionary<string, string> _named = new(StringComparer.Ordinal);

    /// <summary>Keys with the columns found.</summary>
    public IReadOnlyList<(string Key, int Column)> Columns { get; private set; } = [];

    /// <summary>Reads flags <c>key=column</c>.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Add(IEnumerable<string> flags)
    {
        foreach (var flag in flags)
        {
            var parts = flag.Split('=', 2);
            if (parts.Length != 2 || parts[1].Length == 0) return $"--map {flag}: write it as KEY=COLUMN, such as text=Reply";
            if (Add(parts[0], parts[1]) is { } error) return $"--map {flag}: {error}";
        }

        return null;
    }

    /// <summary>Reads a saved mapping: a JSON object of keys and columns.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Load(string path)
    {
        try
        {
            var saved = JsonSerializer.Deserialize(File.ReadAllBytes(path), CliJsonContext.Default.DictionaryStringString)!;
            foreach (var (key, column) in saved)
            {
                if (Add(key, column) is { } error) return $"{path}: {error}";
            }

            return null;
        }
        catch (JsonException exception)
        {
            return $"{path}: is no mapping at line {exception.LineNumber + 1}: write a JSON object such as {{\"text\": \"Reply\"}}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{path}: cannot be read: {exception.Message}";
        }
    }

    /// <summary>Keeps the mapping for the next time.</summary>
    public void Save(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(_named), CliJsonContext.Default.DictionaryStringString));

    /// <summary>Finds the columns.</summary>
    /// <param name="header">Their names.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? Resolve(string[] header)
    {
        var found = new List<(string, int)>();
        foreach (var (key, column) in _named)
        {
            var at = Array.FindIndex(header, name => name.Trim() == column);
            if (at < 0) return $"there is no column \"{column}\" for {key}; the columns are: {string.Join(", ", header.Select(name => $"\"{name}\""))}";
            found.Add((key, at));
        }

        foreach (var key in CsvRow.Keys.Where(key => !_named.ContainsKey(key)))
        {
            var at = Array.FindIndex(header, name => name.Trim().Equals(key, StringComparison.OrdinalIgnoreCase));
            if (at >= 0 && found.All(entry => entry.Item2 != at)) found.Add((key, at));
        }

        if (found.All(entry => entry.Item1 is not ("text" or "draft" or "conversation" or "customerMessage")))
            return $"no column holds the reply; name it with --map text=COLUMN; the columns are: {string.Join(", ", header.Select(name => $"\"{name}\""))}";
        Columns = [.. found.OrderBy(entry => Array.IndexOf(CsvRow.Keys, entry.Item1))];
        return null;
    }

    private string? Add(string key, string column)
    {
        if (!CsvRow.Keys.Contains(key)) return $"there is no key '{key}'; there are: {string.Join(", ", CsvRow.Keys)}";
        _named[key] = column;
        return null;
    }
}
