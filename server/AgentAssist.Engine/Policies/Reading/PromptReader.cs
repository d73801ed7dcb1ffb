using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Grammar;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Reads a Markdown file of <c>prompts/</c>: YAML between two lines <c>---</c>, then the instructions.</summary>
internal static partial class PromptReader
{
    private const string Fence = "---";

    /// <summary>What may stand in <c>{{…}}</c>, and whether it must.</summary>
    private static readonly Dictionary<PromptKind, ImmutableArray<string>> s_placeholders = new()
    {
        [PromptKind.Judge] = ["questions"],
        [PromptKind.Rewrite] = ["style", "language"],
    };

    public static string NameOf(PromptKind kind) => kind == PromptKind.Judge ? "judge" : "rewrite";

    /// <summary>Files that are read, by kind.</summary>
    public static IEnumerable<(PromptKind Kind, string File)> Files => s_placeholders.Keys.Select(kind => (kind, $"{NameOf(kind)}.md"));

    /// <summary>The prompt; null when something is wrong, which is reported.</summary>
    public static PromptDefinition? Read(PromptKind kind, SourceText source, ProblemList problems)
    {
        if (FrontMatterOf(source.Text) is not var (yaml, bodyStart))
        {
            problems.Error(source.LocationOf(0), "missing-front-matter", $"the file begins with a line '---', its keys and another line '---'; write 'prompt: {NameOf(kind)}' there");
            return null;
        }

        // Spaces stand where the first fence was, so that places in the YAML are places in the file.
        var front = new SourceText(source.File, new string(' ', Fence.Length) + source.Text[Fence.Length..yaml]);
        var isRight = CheckText(kind, source, bodyStart, problems);
        return YamlLoader.Load(front, problems) is { } root && PromptGrammar.FrontMatterOf(kind).TryRead(root, problems, out var prompt) && isRight
            ? prompt with { Text = source.Text[bodyStart..].Trim() }
            : null;
    }

    /// <summary>Where the YAML ends and where the text begins; null without front matter.</summary>
    private static (int YamlEnd, int BodyStart)? FrontMatterOf(string text)
    {
        if (!FirstFence().IsMatch(text)) return null;
        var second = NextFence().Match(text, Fence.Length);
        return second.Success ? (second.Index, second.Index + second.Length) : null;
    }

    private static bool CheckText(PromptKind kind, SourceText source, int from, ProblemList problems)
    {
        var (known, isRight) = (s_placeholders[kind], true);
        var written = Placeholder().Matches(source.Text, from);
        foreach (var group in written.Select(match => match.Groups[1]).Where(group => !known.Contains(group.Value)))
        {
            problems.Error(source.LocationOf(group.Index), "unknown-placeholder", $"there is no '{{{{{group.Value}}}}}'{Spelling.DidYouMeanOrOneOf(group.Value, known)}");
            isRight = false;
        }

        foreach (var missing in known.Where(name => written.All(match => match.Groups[1].Value != name)))
        {
            problems.Error(source.LocationOf(Math.Min(from, source.Text.Length)), "missing-placeholder", $"the text has no '{{{{{missing}}}}}'; write where the {missing} {(missing == "questions" ? "go" : "goes")}");
            isRight = false;
        }

        return isRight;
    }

    [GeneratedRegex(@"\A---[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex FirstFence();

    [GeneratedRegex(@"(?<=\n)---[ \t]*(?:\r?\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex NextFence();

    [GeneratedRegex(@"\{\{([^{}]*)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
