using System.Text.RegularExpressions;
using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Permissions;

namespace AgentAssist.Plugins.Manifests;

/// <summary>Reads <c>plugin.json</c> strictly; everything that is wrong is told at once.</summary>
public sealed partial class ManifestReader
{
    private const int MaxBytes = 256 * 1024;

    private readonly ManifestProblems _problems;

    private ManifestReader(string file) => _problems = new ManifestProblems(file);

    /// <summary>Reads the manifest of a folder. Never throws for bad content.</summary>
    public static ManifestReading Read(string folder)
    {
        var file = Path.Combine(folder, PluginManifest.FileName);
        var reader = new ManifestReader(file.Replace('\\', '/'));
        try
        {
            if (new FileInfo(file).Length <= MaxBytes) return reader.Read(File.ReadAllBytes(file));
            reader._problems.Error(0, 0, "too-large", "the file is larger than 256 KiB");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            reader._problems.Error(0, 0, "unreadable-file", error is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file; a plugin is a folder with a plugin.json"
                : $"the file cannot be read: {error.Message}");
        }

        return new ManifestReading(null, reader._problems.All);
    }

    /// <summary>Reads a manifest from bytes.</summary>
    public static ManifestReading Read(byte[] utf8, string file = PluginManifest.FileName) => new ManifestReader(file).Read(utf8);

    private ManifestReading Read(byte[] utf8)
    {
        var root = ManifestParser.Parse(utf8, _problems);
        if (root is { Kind: not ManifestNodeKind.Object }) _problems.Error(root, "wrong-type", "a manifest is an object");
        var manifest = root is { Kind: ManifestNodeKind.Object } ? Read(root) : null;
        return new ManifestReading(_problems.All.Any(problem => problem.Point is null) ? null : manifest, _problems.All);
    }

    private PluginManifest? Read(ManifestNode root)
    {
        var fields = new ManifestFields(root, _problems, ManifestSchema.Keys);
        fields.Text("$schema", max: 500);
        var id = fields.Text("id", PluginId.Pattern, "acme.pii", PluginId.MaxLength, isRequired: true);
        var version = fields.Text("version", SemanticVersion.Pattern, "1.0.0", isRequired: true);
        var range = ReadEngines(fields);
        var (main, command) = ReadStart(fields);
        var permissions = ReadPermissions(fields);
        var (title, description) = (fields.Text("title"), fields.Text("description", max: 1000));
        var written = ReadEvents(fields);
        if (id is null || version is null || range is null) return null;

        var contributes = fields.Get("contributes", ManifestNodeKind.Object) is { } node ? ContributionCatalog.Read(node, id, _problems) : ContributionSet.Empty;
        CheckCode(root, contributes, main is not null || command.Count > 0);
        return new PluginManifest
        {
            Id = id,
            Version = SemanticVersion.TryParse(version, out var parsed) ? parsed : throw new InvalidOperationException(version),
            Title = title ?? id,
            Description = description ?? "",
            Engines = EngineRange.Parse(range),
            Main = main,
            Command = command,
            ActivationEvents = [.. written.Concat(ContributionCatalog.ImpliedEvents(contributes)).Distinct()],
            Permissions = permissions,
            Contributes = contributes,
        };
    }

    private string? ReadEngines(ManifestFields fields)
    {
        if (fields.Get("engines", ManifestNodeKind.Object, isRequired: true) is not { } node) return null;
        return new ManifestFields(node, _problems, "agentassist").Text("agentassist", EngineRange.Pattern, "^1.0", isRequired: true);
    }

    private (string? Main, IReadOnlyList<string> Command) ReadStart(ManifestFields fields)
    {
        var main = fields.Text("main", Main(), "dist/main.js");
        var command = fields.Texts("command", max: 20).Select(item => item.Text!).ToArray();
        if (main is not null && !PackagePath.IsSafe(main)) _problems.Error(fields.Get("main")!, "bad-path", "'main' must lie in the plugin's folder; write it such as 'main.js'");
        if (fields.Get("main") is { } second && fields.Get("command") is not null) _problems.Error(second, "either-or", "write 'main' or 'command', not both");
        if (fields.Get("command") is { Kind: ManifestNodeKind.Array } given && (command.Length == 0 || command[0].Length == 0))
            _problems.Error(given, "bad-value", "'command' is empty; write the program and its arguments, such as [\"./bin/check\"]");
        if (command.Length > 0 && command[0].StartsWith("./", StringComparison.Ordinal) && !PackagePath.IsSafe(command[0][2..]))
            _problems.Error(fields.Get("command")!, "bad-path", "'command' must lie in the plugin's folder; write it such as './bin/check'");
        return (main, command);
    }

    private List<Permission> ReadPermissions(ManifestFields fields)
    {
        var permissions = new List<Permission>();
        foreach (var item in fields.Texts("permissions"))
        {
            if (Permission.TryParse(item.Text!, out var permission)) permissions.Add(permission);
            else _problems.Error(item, "bad-permission", $"'{ManifestFields.Shown(item.Text!)}' is no permission; write {Permission.Forms}");
        }

        return [.. permissions.Distinct()];
    }

    private List<string> ReadEvents(ManifestFields fields)
    {
        var events = new List<string>();
        foreach (var item in fields.Texts("activationEvents"))
        {
            if (ActivationEvent().IsMatch(item.Text!)) events.Add(item.Text!);
            else
            {
                _problems.Error(item, "bad-event", $"'{ManifestFields.Shown(item.Text!)}' is no activation event; write onCheck:CODE, onSuggest or onLanguage:TAG, "
                    + "or leave the key out: contributions imply them");
            }
        }

        return events;
    }

    private void CheckCode(ManifestNode root, ContributionSet contributes, bool hasCode)
    {
        if (!hasCode && contributes.NeedsCode) _problems.Error(root, "missing-key", "'main' is missing: checks, suggesters and language analyzers are code; write 'main' or 'command'");
    }

    [GeneratedRegex(@"^[^\\:*?""<>|\x00-\x1f]+\.(dll|js|mjs|cjs|py)\z")]
    internal static partial Regex Main();

    [GeneratedRegex(@"^(onCheck:[a-z0-9./-]{1,128}|onSuggest|onLanguage:[a-z]{2,3})\z")]
    internal static partial Regex ActivationEvent();
}
