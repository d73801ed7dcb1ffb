using AgentAssist.Engine.Policies;
using AgentAssist.Server.Audit;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Feedback;

/// <summary>Keeps what agents report, and counts it.</summary>
internal sealed class FeedbackStore(
    IDbContextFactory<ServerDb> databases, EventWriter events, SuggestionHistory history, PolicyHost policies, TimeProvider time)
{
    private const int MostCounted = 1000;

    public async Task<(FeedbackReceipt? Receipt, ProblemResult? Problem)> AddAsync(FeedbackReport report, CancellationToken cancellation)
    {
        var now = UnixMilliseconds.Now(time);
        var stored = events.OfReport(report, now);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (report.Case is { } draft)
        {
            if (PolicyChoice.Find(policies.Current, draft.Policy, "case.policy", out var problem) is not { } policy) return (null, problem);
            var appeal = AppealMaker.Make(report, draft, policy.Check(draft), now);
            stored.CaseId = appeal.Id;
            db.Appeals.Add(appeal);
        }

        db.Events.Add(stored);
        await db.SaveChangesAsync(cancellation);
        if (report is { Kind: FeedbackKind.Inserted, Context.Customer.Id: { } customer }) history.Add(customer, report.Suggestion!, now);
        return (new FeedbackReceipt(stored.Id, stored.Text is not null, stored.CaseId), null);
    }

    public async Task<FeedbackTotals> CountAsync(DateTimeOffset? since, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var counted = db.Events.AsNoTracking().Where(row => since == null || row.At >= since);
        var rules = await counted.SelectMany(row => row.Rules, (row, rule) => new { row.Kind, rule.Source, rule.Code })
            .GroupBy(row => new { row.Source, row.Code })
            .Select(group => new RuleTotals(
                group.Key.Source, group.Key.Code,
                group.Count(row => row.Kind == EventKind.Applied), group.Count(row => row.Kind == EventKind.Dismissed),
                group.Count(row => row.Kind == EventKind.Wrong), group.Count(row => row.Kind == EventKind.SentAnyway),
                group.Count(row => row.Kind == EventKind.Appeal), group.Count(row => row.Kind == EventKind.AppealUpheld)))
            .ToListAsync(cancellation);
        var suggestions = await counted.Where(row => row.Suggestion != null)
            .GroupBy(row => row.Suggestion)
            .Select(group => new SuggestionTotals(
                group.Key!, group.Count(row => row.Kind == EventKind.Inserted), group.Count(row => row.Kind == EventKind.Helpful)))
            .ToListAsync(cancellation);
        return new FeedbackTotals(
            since,
            [.. rules.Where(Spoke).OrderByDescending(Reports).ThenBy(rule => rule.Source).ThenBy(rule => rule.Code).Take(MostCounted)],
            [.. suggestions.OrderByDescending(one => one.Inserted + one.Helpful).ThenBy(one => one.Id).Take(MostCounted)]);
    }

    // Decisions about held replies name rules too, but are no feedback on them.
    private static bool Spoke(RuleTotals rule) => Reports(rule) + rule.Upheld > 0;

    private static int Reports(RuleTotals rule) => rule.Applied + rule.Dismissed + rule.Wrong + rule.SentAnyway + rule.Appeals;
}
