using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Grammar;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Reads a folder of packs, or one pack with what it extends.</summary>
internal sealed class PolicyFolderReader
{
    private const string PolicySuffix = ".policy.yaml";
    private const string DefaultPolicy = "default";

    private readonly string _folder;
    private readonly ProblemList _problems = new();
    private readonly PolicyFiles _files;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<JoinedPack> _joined;

    public PolicyFolderReader(string folder, TimeProvider time, IReadOnlyList<JoinedPack> joined)
    {
        (_folder, _time, _joined) = (folder, time, joined);
        _files = new PolicyFiles(folder, _problems);
    }

    public PolicySource Read()
    {
        if (!Directory.Exists(_folder))
        {
            _problems.Error(AtFolder, "missing-folder", "there is no such folder");
            return new PolicySource([], [], [.. _problems.InOrder()], _files.Revision());
        }
        try
        {
            return File.Exists(Path.Combine(_folder, PackReader.PackFile)) ? ReadPack() : ReadPacks();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Error(AtFolder, "unreadable-folder", $"the folder cannot be read: {exception.Message}");
            return new PolicySource([], [], [.. _problems.InOrder()], _files.Revision());
        }
    }

    private SourceLocation AtFolder => new(PolicyFiles.Shown(_folder), 0, 0);

    private PolicySource ReadPack()
    {
        var packs = new List<PackReading> { PackReader.Read(_folder, _files, _problems) };
        var beside = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(_folder)));
        for (var i = 0; i < packs.Count && beside is not null; i++)
        {
            foreach (var id in packs[i].Pack.Extends.Select(extended => extended.Id))
            {
                var folder = Path.Combine(_folder, "..", id);
                if (packs.Exists(pack => pack.Id == id) || !File.Exists(Path.Combine(folder, PackReader.PackFile))) continue;
                packs.Add(PackReader.Read(folder, _files, _problems));
            }
        }
        return Link(packs, [Imply(packs.AsEnumerable().Reverse())]);
    }

    private PolicySource ReadPacks()
    {
        var packs = new List<PackReading>();
        foreach (var folder in Directory.EnumerateDirectories(_folder).Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(folder, PackReader.PackFile))) packs.Add(PackReader.Read(folder, _files, _problems));
            else if (Directory.Exists(Path.Combine(folder, "rules")))
            {
                _problems.Error(new SourceLocation(PolicyFiles.Shown(folder), 0, 0), "missing-file",
                    "the folder has rules and no pack.yaml; write one with 'pack', 'title' and 'version'");
            }
        }
        if (packs.Count == 0) _problems.Error(AtFolder, "no-packs", "the folder holds no packs: folders with a pack.yaml");
        var (policies, hasFiles) = ReadPolicies();
        if (!hasFiles) policies = [Imply(packs)];
        foreach (var joined in _joined) Join(joined, packs, policies);
        return Link(packs, policies);
    }

    private void Join(JoinedPack joined, List<PackReading> packs, List<PolicyDefinition> policies)
    {
        var pack = PackReader.Read(joined.Folder, _files, _problems);
        if (packs.Exists(known => known.Id == pack.Id))
        {
            _problems.Warning(pack.Pack.Location, "duplicate-pack", $"the pack '{pack.Id}' is there already, so this one is not used");
            return;
        }
        packs.Add(pack);
        for (var i = 0; i < policies.Count; i++)
        {
            var policy = policies[i];
            if (pack.IsUsable && joined.Policies.Contains(policy.Id) && !policy.Packs.Any(used => used.Id == pack.Id))
                policies[i] = policy with { Packs = policy.Packs.Add(new LocatedId(pack.Id, pack.Pack.Location)) };
        }
    }

    private (List<PolicyDefinition> Policies, bool HasFiles) ReadPolicies()
    {
        var policies = new List<PolicyDefinition>();
        var hasFiles = false;
        foreach (var path in PolicyFiles.YamlFiles(_folder, isDeep: false))
        {
            if (!path.EndsWith(PolicySuffix, StringComparison.Ordinal))
            {
                _problems.Warning(new SourceLocation(PolicyFiles.Shown(path), 0, 0), "unknown-file",
                    $"the file is not read; the name of a policy's file ends in {PolicySuffix}");
                continue;
            }
            hasFiles = true;
            if (_files.Load(path) is { } root && PolicyGrammar.File.TryRead(root, _problems, out var policy)) policies.Add(policy);
        }
        return (policies, hasFiles);
    }

    private PolicyDefinition Imply(IEnumerable<PackReading> packs) => new(
        DefaultPolicy, LocalizedText.ForAll("Default"),
            [.. packs.Where(pack => pack.IsUsable).Select(pack => new LocatedId(pack.Id, pack.Pack.Location))], [], AtFolder);

    private PolicySource Link(List<PackReading> packs, List<PolicyDefinition> policies)
    {
        var graph = new PackGraph(packs);
        var linker = new PolicyLinker(packs, policies, graph, _problems);
        var (linkedPacks, linkedPolicies) = linker.Link();
        foreach (var pack in packs) PackLint.Check(pack.Pack, packs, graph, _time, _problems);
        return new PolicySource(linkedPacks, linkedPolicies, [.. _problems.InOrder()], _files.Revision());
    }
}
