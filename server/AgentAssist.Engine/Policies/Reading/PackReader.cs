using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Grammar;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Reads the folder of one pack.</summary>
internal sealed class PackReader(PolicyFiles files, ProblemList problems)
{
    public const string PackFile = "pack.yaml";

    private static readonly string[] s_files = [PackFile, "lists.yaml", "scorecard.yaml", "exceptions.yaml", "calibration.yaml"];
    private static readonly string[] s_folders = ["rules", "suggest", "docs", "prompts"];

    private readonly List<LocatedId> _ruleIds = [];

    public static PackReading Read(string folder, PolicyFiles files, ProblemList problems) => new PackReader(files, problems).Read(folder);

    private PackReading Read(string folder)
    {
        var pack = ReadFile(Path.Combine(folder, PackFile), PackGrammar.File);
        ReportUnknownFiles(folder);
        var read = (pack ?? StandIn(folder)) with
        {
            Folder = PolicyFiles.Shown(folder),
            Lists = ReadFile(Path.Combine(folder, "lists.yaml"), ListsGrammar.File) ?? ImmutableDictionary<string, PhrasesFind>.Empty,
            Rules = [.. ReadRules(folder)],
            Suggestions = [.. ReadSuggestions(folder)],
            Scorecard = ReadFile(Path.Combine(folder, "scorecard.yaml"), ScorecardGrammar.File),
            Exceptions = ReadItems(Path.Combine(folder, "exceptions.yaml"), ExceptionsGrammar.File),
            Prompts = [.. ReadPrompts(Path.Combine(folder, "prompts"))],
            Calibrations = ReadItems(Path.Combine(folder, "calibration.yaml"), CalibrationGrammar.File),
        };
        return new PackReading(read, pack is not null, _ruleIds);
    }

    private static PackDefinition StandIn(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var location = new SourceLocation(PolicyFiles.Shown(Path.Combine(folder, PackFile)), 1, 1);
        return new PackDefinition { Id = name, Location = location, Folder = folder, Version = "0.0.0", Title = LocalizedText.ForAll(name) };
    }

    private T? ReadFile<T>(string path, Shape<T> shape)
        where T : class => File.Exists(path) && files.Load(path) is { } root && shape.TryRead(root, problems, out var value) ? value : null;

    /// <summary>The items of a file that could be read; none when there is no such file.</summary>
    private ImmutableArray<T> ReadItems<T>(string path, Shape<ImmutableArray<T>> shape)
    {
        if (!File.Exists(path) || files.Load(path) is not { } root) return [];
        shape.TryRead(root, problems, out var items);
        return items;
    }

    private IEnumerable<PromptDefinition> ReadPrompts(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        var known = PromptReader.Files.ToDictionary(prompt => prompt.File, prompt => prompt.Kind, StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (!known.TryGetValue(Path.GetFileName(path), out var kind))
            {
                problems.Warning(new SourceLocation(PolicyFiles.Shown(path), 0, 0), "unknown-file",
                    $"the file is not read{Spelling.DidYouMeanOrOneOf(Path.GetFileName(path), known.Keys)}");
            }
            else if (files.LoadText(path) is { } text && PromptReader.Read(kind, text, problems) is { } prompt) yield return prompt;
        }
    }

    private IEnumerable<SuggestionDefinition> ReadSuggestions(string folder) =>
        PolicyFiles.YamlFiles(Path.Combine(folder, "suggest"), isDeep: true)
            .Where(path => !IsMisnamed(path)).SelectMany(path => ReadItems(path, SuggestGrammar.File));

    private IEnumerable<RuleDefinition> ReadRules(string folder)
    {
        foreach (var path in PolicyFiles.YamlFiles(Path.Combine(folder, "rules"), isDeep: true))
        {
            if (IsMisnamed(path) || files.Load(path) is not { } root) continue;
            CollectRuleIds(root);
            RuleGrammar.File.TryRead(root, problems, out var rules);
            foreach (var rule in rules) yield return rule with { Page = FindPage(folder, rule.Id) };
        }
    }

    /// <summary>Ids are collected before rules are read, so that one wrong key in a rule does not make references to it wrong too.</summary>
    private void CollectRuleIds(YamlNode root)
    {
        foreach (var node in root is YamlList list ? list.Items : [root])
        {
            if (node is YamlMap map && map["rule"] is YamlScalar { Kind: ScalarKind.Text } id) _ruleIds.Add(new LocatedId(id.Text, id.LocationAt(0)));
        }
    }

    private static string? FindPage(string folder, string ruleId)
    {
        var path = Path.Combine(folder, "docs", ruleId + ".md");
        return File.Exists(path) ? PolicyFiles.Shown(path) : null;
    }

    private bool IsMisnamed(string path)
    {
        if (path.EndsWith(".yaml", StringComparison.Ordinal)) return false;
        problems.Warning(new SourceLocation(PolicyFiles.Shown(path), 0, 0), "unknown-file", "the file is not read; rename it to end in .yaml");
        return true;
    }

    private void ReportUnknownFiles(string folder)
    {
        foreach (var path in PolicyFiles.YamlFiles(folder, isDeep: false))
        {
            var name = Path.GetFileName(path);
            if (s_files.Contains(name) || IsMisnamed(path)) continue;
            var location = new SourceLocation(PolicyFiles.Shown(path), 0, 0);
            problems.Warning(location, "unknown-file", $"the file is not read{Spelling.DidYouMeanOrOneOf(name, s_files)}; rules belong into rules/");
        }
        foreach (var path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (s_folders.Contains(name) || Spelling.Nearest(name, s_folders) is not { } nearest) continue;
            problems.Warning(new SourceLocation(PolicyFiles.Shown(path), 0, 0), "unknown-file", $"the folder is not read; did you mean '{nearest}'?");
        }
    }
}
