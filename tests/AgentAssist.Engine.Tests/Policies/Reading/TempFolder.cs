using System.Text;

namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>A folder of files that is deleted after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("policies-").FullName;

    public TempFolder Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public TempFolder Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
