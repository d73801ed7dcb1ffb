namespace AgentAssist.Cli.Tests;

/// <summary>A folder of policies with one small pack, away from the repository's own.</summary>
public sealed class PackFolder : IDisposable
{
    private const string Blame = """
        rule: blame
        title: {en: Blame, ru: Обвинение}
        severity: error
        mode: confirm
        find:
          phrases:
            en: ["your own fault"]
            ru: ["сами виноваты"]
        message: {en: "This blames the customer.", ru: "Это обвиняет клиента."}
        fix: {replace: {en: "not as planned", ru: "не по плану"}}
        cases:
          - bad: "It is [|your own fault|]."
            fixed: "It is not as planned."
          - good: "It is our fault."
          - bad: "Вы [|сами виноваты|]."
          - clean: "Мы сами всё поправим."
        """;

    private const string Shouting = """
        rule: shouting
        title: {en: Shouting}
        severity: warning
        mode: shadow
        find:
          pattern: {regex: '!{3,}', literals: '!!!'}
        message: {en: "Too loud."}
        cases:
          - bad: "No[|!!!|]"
          - good: "No!"
        """;

    private const string Leave = """
        rule: leave
        target: customer
        title: {en: Wants to leave}
        find:
          phrases: {en: ["cancel my account"]}
        message: {en: "Wants to leave."}
        cases:
          - bad: "Please [|cancel my account|]!"
          - good: "Please open my account."
        """;

    public PackFolder()
    {
        Write("default.policy.yaml", "policy: default\ntitle: {en: Default}\npacks: [small]\n");
        Write("small/pack.yaml", "pack: small\nversion: 1.0.0\ntitle: {en: Small}\nengines: {agentassist: \"^1.0\"}\n");
        foreach (var (name, text) in new[] { ("blame", Blame), ("shouting", Shouting), ("leave", Leave) })
        {
            Write($"small/rules/{name}.yaml", text + "\n");
            Write($"small/docs/{name}.md", $"# {name}\n");
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("agentassist-cli-").FullName;

    /// <summary>Writes a file of the folder.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Replaces a text in a file of the folder.</summary>
    public void Replace(string name, string old, string by)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, name));
        if (!text.Contains(old, StringComparison.Ordinal)) throw new ArgumentException($"{name} does not hold: {old}", nameof(old));
        Write(name, text.Replace(old, by, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
