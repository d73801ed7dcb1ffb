using System.Collections.Concurrent;
using System.Globalization;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Server.Audit;
using AgentAssist.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Feedback;

/// <summary>Remembers which suggestions each customer had, so that checks need no database. Bounded in number and age.</summary>
internal sealed class SuggestionHistory(Pseudonyms pseudonyms, TimeProvider time) : ISuggestionHistory
{
    private const int Capacity = 100_000;

    /// <summary>What is older is forgotten; a longer cooldown ends then.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(366);

    private readonly ConcurrentDictionary<(UInt128 Customer, string Suggestion), long> _insertedAt = new();

    // To ask the dictionary whether it is empty takes all its locks.
    private volatile bool _isEmpty = true;

    public DateTimeOffset? LastOffered(string customerId, string suggestionId)
    {
        if (_isEmpty || !_insertedAt.TryGetValue((pseudonyms.NumberOf(customerId), suggestionId), out var milliseconds)) return null;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return at + MaxAge < time.GetUtcNow() ? null : at;
    }

    public void Add(string customerId, string suggestionId, DateTimeOffset at)
    {
        Note(pseudonyms.NumberOf(customerId), suggestionId, at);
        if (_insertedAt.Count > Capacity) ForgetOldest();
    }

    public async Task LoadAsync(ServerDb db, CancellationToken cancellation)
    {
        var since = time.GetUtcNow() - MaxAge;
        var rows = db.Events.AsNoTracking()
            .Where(row => row.Kind == EventKind.Inserted && row.At >= since && row.Customer != null && row.Suggestion != null)
            .OrderByDescending(row => row.Id).Take(Capacity).Select(row => new { row.Customer, row.Suggestion, row.At });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            Note(UInt128.Parse(row.Customer!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), row.Suggestion!, row.At);
    }

    private void Note(UInt128 customer, string suggestion, DateTimeOffset at)
    {
        _insertedAt.AddOrUpdate((customer, suggestion), at.ToUnixTimeMilliseconds(), (_, known) => Math.Max(known, at.ToUnixTimeMilliseconds()));
        _isEmpty = false;
    }

    // A tenth at a time, so that the sorting is paid for by ten thousand insertions.
    private void ForgetOldest()
    {
        foreach (var (key, _) in _insertedAt.ToArray().OrderBy(entry => entry.Value).Take(Capacity / 10)) _insertedAt.TryRemove(key, out _);
    }
}
