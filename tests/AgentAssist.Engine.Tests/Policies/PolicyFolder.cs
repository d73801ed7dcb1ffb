using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Tests.Policies.Reading;
using AgentAssist.Engine.Tests.Text.Inflection;

namespace AgentAssist.Engine.Tests.Policies;

/// <summary>Writes packs to a folder and compiles them as the product does.</summary>
/// <param name="path">The folder; null for one of its own, which is deleted after the test.</param>
internal sealed class PolicyFolder(string? path = null) : IDisposable
{
    private readonly TempFolder _files = new(path);

    public string Path => _files.Path;

    public void Dispose() => _files.Dispose();

    public PolicyFolder Write(string name, string text)
    {
        _files.Write(name, text);
        return this;
    }

    /// <summary>Writes a pack's <c>pack.yaml</c>.</summary>
    public PolicyFolder Pack(string id, string more = "") => Write($"{id}/pack.yaml", $"pack: {id}\ntitle: {id}\nversion: 1.0.0\n{more}");

    /// <summary>Writes a rule with the keys that every rule needs.</summary>
    public PolicyFolder Rule(string pack, string id, string yaml) =>
        Write($"{pack}/rules/{id}.yaml", $"rule: {id}\ntitle: T\nmessage: M\ncases: [{{bad: '[|x|]'}}]\n{yaml}");

    public PolicySet Compile(TimeProvider? time = null) => PolicyCompiler.Compile(PolicyReader.Read(Path, time), Dictionaries.Inflector, time);

    /// <summary>The policy <c>default</c>; fails when anything is an error.</summary>
    public CompiledPolicy Default(TimeProvider? time = null)
    {
        var set = Compile(time);
        var errors = set.Problems.Where(problem => problem.IsError).Select(problem => $"{problem.Location}: {problem.Message}");
        return errors.Any() ? throw new InvalidDataException(string.Join('\n', errors)) : set.Policies["default"];
    }
}
