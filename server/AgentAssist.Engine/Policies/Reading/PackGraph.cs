namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Which packs build on which.</summary>
internal sealed class PackGraph(IReadOnlyList<PackReading> packs)
{
    private readonly Dictionary<string, PackReading> _byId = packs.DistinctBy(pack => pack.Id).ToDictionary(pack => pack.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Ids => _byId.Keys;

    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>Packs and everything they extend, each once, the nearest first.</summary>
    public List<PackReading> Closure(IEnumerable<string> ids)
    {
        var closure = new List<PackReading>();
        var waiting = new Queue<string>(ids);
        while (waiting.TryDequeue(out var id))
        {
            if (!_byId.TryGetValue(id, out var pack) || closure.Contains(pack)) continue;
            closure.Add(pack);
            foreach (var extended in pack.Pack.Extends) waiting.Enqueue(extended.Id);
        }
        return closure;
    }

    /// <summary>A pack and all that build on it.</summary>
    public IEnumerable<PackReading> Builders(string id) => packs.Where(pack => Closure([pack.Id]).Exists(below => below.Id == id));
}
