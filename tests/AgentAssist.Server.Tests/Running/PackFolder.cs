namespace AgentAssist.Server.Tests.Running;

/// <summary>A folder of packs that a test may spoil.</summary>
public sealed class PackFolder : IDisposable
{
    public const string DeadEnd = """
        rule: dead-end
        renamed-from: [no-way-out]
        title: {en: A refusal with no way forward, ru: Отказ без выхода, uk: Відмова без виходу}
        severity: warning
        mode: warn
        criterion: empathy
        find:
          phrases:
            en: ["nothing we can do"]
            ru: ["это невозможно"]
            uk: ["це неможливо"]
        message:
          en: This closes the door. Say what **can** be done.
          ru: Это закрывает дверь. Скажите, что **можно** сделать.
          uk: Це зачиняє двері. Скажіть, що **можна** зробити.
        fix:
          insert-after: {en: " without your receipt", ru: " без чека", uk: " без чека"}
        cases:
          - bad: "Sorry, [|nothing we can do|]."
          - good: "Here is what we can do."
        """;

    private const string Insult = """
        rule: insult
        title: {en: An insult, ru: Оскорбление, uk: Образа}
        severity: error
        mode: confirm
        find:
          phrases:
            en: ["you fool"]
            ru: ["дурак"]
            uk: ["дурень"]
        message: {en: "Never.", ru: "Нельзя.", uk: "Не можна."}
        cases:
          - bad: "Listen, [|you fool|]."
          - good: "April fool."
        """;

    private const string Threat = """
        rule: threat
        title: {en: A threat, ru: Угроза, uk: Погроза}
        severity: error
        mode: hold
        find:
          phrases:
            en: ["we will sue you"]
            ru: ["мы подадим на вас в суд"]
            uk: ["ми подамо на вас до суду"]
        message: {en: "A lead decides **first**.", ru: "Сначала решает руководитель.", uk: "Спершу вирішує керівник."}
        cases:
          - bad: "Pay or [|we will sue you|]."
          - good: "We will help you."
        """;

    public const string Scorecard = """
        title: {en: House standards, ru: Стандарты дома, uk: Стандарти дому}
        strategy: weighted
        criteria:
          empathy: {title: {en: Empathy, ru: Участие, uk: Участь}, weight: 3}
          safety: {title: {en: Safety, ru: Безопасность, uk: Безпека}, weight: 1}
        levels:
          good: {title: {en: Good, ru: Хорошо, uk: Добре}, at-least: 80}
          poor: {title: {en: Poor, ru: Плохо, uk: Погано}, at-least: 0}
        """;

    private PackFolder(string path) => Path = path;

    public string Path { get; }

    public static PackFolder Create()
    {
        var folder = new PackFolder(Directory.CreateTempSubdirectory("agentassist-packs-").FullName);
        folder.Write("default.policy.yaml", "policy: default\ntitle: {en: House rules, ru: Правила дома, uk: Правила дому}\npacks: [house]\n");
        folder.Write("house/pack.yaml", "pack: house\nversion: 1.2.0\ntitle: {en: House, ru: Дом, uk: Дім}\nengines: {agentassist: \"^1.0\"}\n");
        folder.Write("house/rules/dead-end.yaml", DeadEnd);
        folder.Write("house/rules/insult.yaml", Insult);
        folder.Write("house/rules/threat.yaml", Threat);
        folder.Write("house/scorecard.yaml", Scorecard);
        folder.Write("house/docs/dead-end.md", "# A refusal\n\nWhy it matters.\n");
        folder.Write("house/docs/insult.md", "# An insult\n\nNever.\n");
        folder.Write("house/docs/threat.md", "# A threat\n\nA lead decides.\n");
        return folder;
    }

    /// <summary>Writes a file whole, so that a watcher never sees half of it.</summary>
    public void Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var draft = path + ".tmp";
        File.WriteAllText(draft, text);
        File.Move(draft, path, overwrite: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
