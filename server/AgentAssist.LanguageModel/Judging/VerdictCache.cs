using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace AgentAssist.LanguageModel.Judging;

/// <summary>Verdicts given lately: when the young generation is full, the old one is dropped whole.</summary>
internal sealed class VerdictCache(int capacity)
{
    private ConcurrentDictionary<VerdictKey, JudgeVerdict> _young = new();
    private ConcurrentDictionary<VerdictKey, JudgeVerdict> _old = new();

    public bool TryGet(in VerdictKey key, [NotNullWhen(true)] out JudgeVerdict? verdict) =>
        _young.TryGetValue(key, out verdict) || _old.TryGetValue(key, out verdict);

    public void Add(in VerdictKey key, JudgeVerdict verdict)
    {
        var young = _young;
        young[key] = verdict;
        if (young.Count >= capacity && Interlocked.CompareExchange(ref _young, new(), young) == young) _old = young;
    }
}
