using AgentAssist.Engine.Policies;
using AgentAssist.Server.Audit;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Hosting;
using AgentAssist.Server.Storage;
using AgentAssist.Server.Streams;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Approvals;

/// <summary>Submits, finds, decides and expires held replies, and tells the feed.</summary>
internal sealed class ApprovalStore(
    IDbContextFactory<ServerDb> databases, Feed<Approval> feed, EventWriter events, Pseudonyms pseudonyms, PolicyHost policies,
    ServerSettings settings, TimeProvider time)
{
    private const int MaxPending = 1000;

    /// <summary>Released when there is a new time to expire at.</summary>
    public SemaphoreSlim Submitted { get; } = new(0);

    /// <summary>Keeps a reply the gate holds. The same reply that waits already comes back as it is.</summary>
    public async Task<(Approval? Approval, bool IsNew)> SubmitAsync(DraftCheckRequest request, DraftCheckResponse response, CancellationToken cancellation)
    {
        var now = UnixMilliseconds.Now(time);
        var approval = Create(request, response, now);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var pending = db.Approvals.Where(row => row.Status == ApprovalStatus.Pending && row.ExpiresAt > now);
        if (await pending.Include(row => row.Texts).FirstOrDefaultAsync(row => row.Fingerprint == approval.Fingerprint, cancellation) is { } same) return (same, false);
        if (await pending.CountAsync(cancellation) >= MaxPending) return (null, false);

        db.Approvals.Add(approval);
        await db.SaveChangesAsync(cancellation);
        Submitted.Release();
        feed.Publish(approval);
        return (approval, true);
    }

    public async Task<Approval?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Approvals.AsNoTracking().Include(row => row.Texts).FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }

    /// <summary>The newest approvals, without their texts.</summary>
    public async Task<IReadOnlyList<ApprovalSummary>> ListAsync(ApprovalStatus? status, string? before, int limit, CancellationToken cancellation)
    {
        var now = UnixMilliseconds.Now(time);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = In(db.Approvals.AsNoTracking(), status, now);
        if (before is not null) rows = rows.Where(row => string.Compare(row.Id, before) < 0);
        return [.. (await rows.OrderByDescending(row => row.Id).Take(limit).ToListAsync(cancellation)).Select(row => ApprovalSummary.Of(row, now))];
    }

    /// <summary>What waits, the longest wait first, with its texts.</summary>
    public async Task<IReadOnlyList<Approval>> PendingAsync(int limit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await In(db.Approvals.AsNoTracking().Include(row => row.Texts), ApprovalStatus.Pending, time.GetUtcNow())
            .OrderBy(row => row.Id).Take(limit).ToListAsync(cancellation);
    }

    /// <summary>What was decided or expired last, without texts.</summary>
    public async Task<IReadOnlyList<ApprovalSummary>> EndedAsync(int limit, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Approvals.AsNoTracking().Where(row => row.EndedAt != null).OrderByDescending(row => row.EndedAt).Take(limit).ToListAsync(cancellation);
        return [.. rows.Select(row => ApprovalSummary.Of(row, now))];
    }

    /// <summary>Writes a decision down, once.</summary>
    /// <param name="id">The approval.</param>
    /// <param name="decision">What was decided.</param>
    /// <param name="version">The version the lead saw; null when he does not say.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<(Approval? Approval, ProblemResult? Problem)> DecideAsync(
        string id, ApprovalDecision decision, int? version, CancellationToken cancellation)
    {
        var now = UnixMilliseconds.Now(time);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Approvals.Include(row => row.Texts).FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } approval) return (null, ApprovalProblems.Missing(id));
        if (approval.StatusAt(now) != ApprovalStatus.Pending) return (null, ApprovalProblems.AlreadyEnded(approval, now));
        if (version is { } seen && seen != approval.Version) return (null, VersionTag.Changed(approval.Version));
        if (Apply(approval, decision, now) is { } problem) return (null, problem);

        db.Events.Add(events.OfDecision(approval, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (null, ApprovalProblems.AlreadyEnded(await FindAsync(id, cancellation) ?? approval, now));
        }

        feed.Publish(approval);
        return (approval, null);
    }

    /// <summary>Notes which approvals' time is over, and says when the next one's will be.</summary>
    public async Task<DateTimeOffset?> ExpireAsync(CancellationToken cancellation)
    {
        var now = UnixMilliseconds.Now(time);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var pending = db.Approvals.Where(row => row.Status == ApprovalStatus.Pending);
        foreach (var approval in await pending.Where(row => row.ExpiresAt <= now).Include(row => row.Texts).ToListAsync(cancellation))
        {
            (approval.Status, approval.EndedAt) = (ApprovalStatus.Expired, approval.ExpiresAt);
            approval.Version++;
            db.Events.Add(events.OfDecision(approval, approval.ExpiresAt));
            // One at a time: a decision made this very moment spoils its own approval only.
            if (await TrySaveAsync(db, cancellation)) feed.Publish(approval);
            else db.ChangeTracker.Clear();
        }

        return await pending.Where(row => row.ExpiresAt > now).MinAsync(row => (DateTimeOffset?)row.ExpiresAt, cancellation);
    }

    private static IQueryable<Approval> In(IQueryable<Approval> rows, ApprovalStatus? status, DateTimeOffset now) => status switch
    {
        null => rows,
        ApprovalStatus.Pending => rows.Where(row => row.Status == ApprovalStatus.Pending && row.ExpiresAt > now),
        ApprovalStatus.Expired => rows.Where(row =>
            row.Status == ApprovalStatus.Expired || (row.Status == ApprovalStatus.Pending && row.ExpiresAt <= now)),
        _ => rows.Where(row => row.Status == status),
    };

    private static async Task<bool> TrySaveAsync(ServerDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private Approval Create(DraftCheckRequest request, DraftCheckResponse response, DateTimeOffset now) => new()
    {
        Id = StoredId.New(now),
        CreatedAt = now,
        ExpiresAt = now + settings.ApprovalTime,
        AgentId = Short.Text(request.Context.Agent.Id),
        Channel = Short.Text(request.Context.Channel),
        Topic = Short.Text(request.Context.Topic),
        ConversationId = Short.Text(request.Context.ConversationId),
        Policy = response.Policy.Id,
        Revision = response.Policy.Revision,
        Codes = string.Join(' ', response.Gate.Codes),
        Fingerprint = pseudonyms.Of(
            string.Join('\n', request.Context.Agent.Id, request.Context.ConversationId, response.Policy.Id, request.Draft.Text))!,
        Texts = new ApprovalTexts { Submitted = new SubmittedDraft(request, SubmittedDraft.Essence(response)).Write() },
    };

    private ProblemResult? Apply(Approval approval, ApprovalDecision decision, DateTimeOffset now)
    {
        if (decision.Decision == Verdict.Approve && ApplyText(approval, decision.Text) is { } problem) return problem;
        approval.Status = decision.Decision == Verdict.Approve ? ApprovalStatus.Approved : ApprovalStatus.Declined;
        (approval.Lead, approval.Reason, approval.EndedAt) = (decision.Lead, decision.Reason, now);
        approval.Version++;
        return null;
    }

    private ProblemResult? ApplyText(Approval approval, string? text)
    {
        var texts = approval.Texts!;
        var submitted = SubmittedDraft.Read(texts.Submitted)!;
        texts.ApprovedText = text ?? submitted.Request.Draft.Text;
        if (texts.ApprovedText == submitted.Request.Draft.Text) return null;
        if (PolicyChoice.Find(policies.Current, submitted.Request.Policy, "policy", out var problem) is not { } policy) return problem;

        var edited = submitted.Request with { Draft = submitted.Request.Draft with { Text = texts.ApprovedText } };
        approval.IsEdited = true;
        texts.Submitted = (submitted with { Recheck = SubmittedDraft.Essence(policy.Check(edited)) }).Write();
        return null;
    }
}
