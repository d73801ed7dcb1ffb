using System.Text;

namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>A folder of files that is deleted after the test.</summary>
/// <param name="path">The folder; null for a new one.</param>
internal sealed class TempFolder(string? path = null) : IDisposable
{
    public string Path { get; } = path ?? Directory.CreateTempSubdirectory("policies-").FullName;

    public TempFolder Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public TempFolder Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
