using AgentAssist.Server.Approvals;
using AgentAssist.Server.Audit;
using AgentAssist.Server.Cases;
using AgentAssist.Server.Feedback;
using AgentAssist.Server.Policies;
using AgentAssist.Server.Replays;
using AgentAssist.Server.Standards;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Storage;

/// <summary>What the server keeps. Checks of drafts never come here. Holds nothing only one kind of database could do.</summary>
internal sealed class ServerDb(DbContextOptions<ServerDb> options) : DbContext(options)
{

    public DbSet<Approval> Approvals => Set<Approval>();

    public DbSet<ApprovalTexts> ApprovalTexts => Set<ApprovalTexts>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<StoredEvent> Events => Set<StoredEvent>();

    public DbSet<EventRule> EventRules => Set<EventRule>();

    public DbSet<Acknowledgement> Acknowledgements => Set<Acknowledgement>();

    public DbSet<StoredCase> Cases => Set<StoredCase>();

    public DbSet<StoredReplay> Replays => Set<StoredReplay>();

    public DbSet<StoredRevision> Revisions => Set<StoredRevision>();

    public DbSet<RevisionFile> RevisionFiles => Set<RevisionFile>();

    public DbSet<RevisionContent> RevisionContents => Set<RevisionContent>();

    public DbSet<StoredSecret> Secrets => Set<StoredSecret>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Approval>(approval =>
        {
            approval.Property(row => row.Version).IsConcurrencyToken();
            approval.HasOne(row => row.Texts).WithOne().HasForeignKey<ApprovalTexts>(row => row.ApprovalId);
            approval.HasIndex(row => new { row.Status, row.ExpiresAt });
            approval.HasIndex(row => row.Fingerprint);
        });
        modelBuilder.Entity<ApprovalTexts>().HasKey(row => row.ApprovalId);
        modelBuilder.Entity<Appeal>(appeal =>
        {
            appeal.Property(row => row.Version).IsConcurrencyToken();
            appeal.HasIndex(row => row.Status);
        });
        modelBuilder.Entity<StoredEvent>(stored =>
        {
            stored.Ignore(row => row.Policy);
            stored.HasIndex(row => row.Kind);
            stored.HasIndex(row => row.TextUntil);
            stored.HasMany(row => row.Rules).WithOne().HasForeignKey(rule => rule.EventId);
        });
        modelBuilder.Entity<EventRule>(rule =>
        {
            rule.HasKey(row => new { row.EventId, row.Source, row.Code });
            rule.HasIndex(row => new { row.Source, row.Code });
        });
        modelBuilder.Entity<Acknowledgement>().HasKey(row => new { row.Policy, row.Version, row.AgentId });
        modelBuilder.Entity<StoredCase>(stored =>
        {
            stored.Property(row => row.Version).IsConcurrencyToken();
            stored.HasIndex(row => row.Topic);
        });
        modelBuilder.Entity<StoredReplay>(replay =>
        {
            replay.Property(row => row.Version).IsConcurrencyToken();
            replay.HasIndex(row => row.Status);
        });
        modelBuilder.Entity<StoredRevision>().HasKey(row => row.Revision);
        modelBuilder.Entity<RevisionFile>().HasKey(row => new { row.Revision, row.Path });
        modelBuilder.Entity<RevisionContent>().HasKey(row => row.Hash);
        modelBuilder.Entity<StoredSecret>().HasKey(row => row.Name);
    }
}
