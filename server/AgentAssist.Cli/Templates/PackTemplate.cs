using System.Text;

namespace AgentAssist.Cli.Templates;

/// <summary>The files a new pack or a new rule begins with: they lint, their cases pass, and their comments teach the language.</summary>
/// <param name="pack">Id of the pack.</param>
/// <param name="schemas">Where the schemas are that the files name.</param>
internal sealed class PackTemplate(string pack, SchemaPlace schemas)
{
    /// <summary>The rule of a new pack when nobody names one.</summary>
    public const string DefaultRule = "no-deadline";

    private const string UnlessList = """
            en: ["$deadlines"]    # a list of lists.yaml
            ru: ["$deadlines"]
            uk: ["$deadlines"]
        """;

    private const string UnlessPhrases = """
            en: ["(today|tomorrow|day|week)", "(by|on|before) (monday|tuesday|wednesday|thursday|friday)"]
            ru: ["(сегодня|завтра|день|неделя|понедельник|вторник|среда|четверг|пятница)"]
            uk: ["(сьогодні|завтра|день|тиждень|понеділок|вівторок|середа|четвер|п'ятниця)"]
        """;

    /// <summary>The files of a pack with one rule, by path from the pack's folder.</summary>
    public IEnumerable<(string Path, string Text)> Pack(string rule) =>
    [
        ("pack.yaml", Fill("pack.yaml", "", [])),
        ("lists.yaml", Fill("lists.yaml", "", [])),
        .. Rule(rule, UnlessList),
    ];

    /// <summary>The files of one more rule, which leans on nothing else in the pack.</summary>
    public IEnumerable<(string Path, string Text)> Rule(string rule) => Rule(rule, UnlessPhrases);

    private IEnumerable<(string Path, string Text)> Rule(string rule, string unless)
    {
        var (english, russian, ukrainian) = rule == DefaultRule
            ? ("A promise without a date", "Обещание без срока", "Обіцянка без терміну")
            : (PackName.Title(rule), PackName.Title(rule), PackName.Title(rule));
        (string, string)[] values = [("{rule}", rule), ("{title-en}", english), ("{title-ru}", russian), ("{title-uk}", ukrainian), ("{unless}", unless)];
        return [($"rules/{rule}.yaml", Fill("rule.yaml", "../", values)), ($"docs/{rule}.md", Fill("page.md", "../", values))];
    }

    private string Fill(string file, string up, IEnumerable<(string Name, string Value)> values)
    {
        using var reader = new StreamReader(typeof(PackTemplate).Assembly.GetManifestResourceStream($"Templates.{file}")!, Encoding.UTF8);
        var text = new StringBuilder(reader.ReadToEnd().ReplaceLineEndings("\n"));
        foreach (var (name, value) in values) text.Replace(name, value);
        return text.Replace("{schemas}", schemas.From(up)).Replace("{pack}", pack).Replace("{pack-title}", PackName.Title(pack)).ToString();
    }
}
