namespace AgentAssist.Plugins.Processes;

/// <summary>The last lines a plugin wrote to its log.</summary>
internal sealed class ErrorTail
{
    private const int MaxLines = 20;
    private const int MaxLength = 500;

    private readonly Queue<string> _lines = new();

    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line.Length <= MaxLength ? line : line[..MaxLength] + "…");
            if (_lines.Count > MaxLines) _lines.Dequeue();
        }
    }

    /// <summary>The lines, oldest first; empty when there are none.</summary>
    public override string ToString()
    {
        lock (_lines) return string.Join("\n", _lines);
    }

    /// <summary>Reads lines of bounded length until the stream ends.</summary>
    public async Task ReadAsync(StreamReader from, Action<string> log)
    {
        var buffer = new char[4096];
        var line = new System.Text.StringBuilder();
        int count;
        while ((count = await from.ReadAsync(buffer)) > 0)
        {
            foreach (var character in buffer.AsMemory(0, count).ToArray())
            {
                if (character == '\n') Finish(line, log);
                else if (line.Length <= MaxLength && character != '\r') line.Append(character);
            }
        }

        Finish(line, log);
    }

    private void Finish(System.Text.StringBuilder line, Action<string> log)
    {
        if (line.Length == 0) return;
        Add(line.ToString());
        log(line.ToString());
        line.Clear();
    }
}
