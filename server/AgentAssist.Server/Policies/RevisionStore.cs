using System.IO.Compression;
using System.Security.Cryptography;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Server.Hosting;
using AgentAssist.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Policies;

/// <summary>Keeps every state of the packs that was in force, its files by their content.</summary>
internal sealed class RevisionStore(IDbContextFactory<ServerDb> databases, PolicyHost host, Inflector inflector, ServerSettings settings, TimeProvider time)
{
    private const int MaxFileBytes = 1024 * 1024;

    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, MaxRecursionDepth = 5, MatchType = MatchType.Simple };

    // The start of the server and the first replay may both want to keep the same state.
    private SemaphoreSlim Publishing { get; } = new(1);

    /// <summary>Keeps the state in force.</summary>
    public async Task PublishAsync(CancellationToken cancellation)
    {
        await Publishing.WaitAsync(cancellation);
        try
        {
            await PublishCurrentAsync(cancellation);
        }
        finally
        {
            Publishing.Release();
        }
    }

    private async Task PublishCurrentAsync(CancellationToken cancellation)
    {
        var revision = host.Current.Source.Revision;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Revisions.AnyAsync(row => row.Revision == revision, cancellation)) return;
        var files = await ReadAsync(settings.PoliciesFolder, cancellation);
        // The folder may have changed meanwhile: then the next reload publishes it.
        if (PolicyReader.Read(settings.PoliciesFolder, time).Revision != revision) return;
        var contents = files.Select(file => (file.Path, Hash: Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), file.Bytes)).ToList();
        var known = (await db.RevisionContents.Select(row => row.Hash).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        db.RevisionContents.AddRange(contents.DistinctBy(file => file.Hash).Where(file => !known.Contains(file.Hash)).Select(file => new RevisionContent { Hash = file.Hash, Bytes = file.Bytes }));
        db.RevisionFiles.AddRange(contents.Select(file => new RevisionFile { Revision = revision, Path = file.Path, Hash = file.Hash }));
        db.Revisions.Add(new StoredRevision { Revision = revision, CreatedAt = UnixMilliseconds.Now(time), Files = contents.Count });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The states kept, the newest first.</summary>
    public async Task<List<StoredRevision>> ListAsync(int limit, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Revisions.AsNoTracking().OrderByDescending(row => row.CreatedAt).Take(limit).ToListAsync(cancellation);
    }

    public async Task<bool> HasAsync(string revision, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Revisions.AnyAsync(row => row.Revision == revision, cancellation);
    }

    /// <summary>The files of a state; null when it is not kept.</summary>
    public async Task<IReadOnlyList<(string Path, byte[] Bytes)>?> FilesAsync(string revision, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.Revisions.AnyAsync(row => row.Revision == revision, cancellation)) return null;
        var files = await db.RevisionFiles.Where(file => file.Revision == revision)
            .Join(db.RevisionContents, file => file.Hash, content => content.Hash, (file, content) => new { file.Path, content.Bytes }).ToListAsync(cancellation);
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => (file.Path, file.Bytes))];
    }

    /// <summary>The policies of a state, compiled; those in force for the current one, null when it is not kept.</summary>
    public async Task<PolicySet?> OpenAsync(string revision, CancellationToken cancellation)
    {
        var current = host.Current;
        if (current.Source.Revision == revision) return current;
        if (await FilesAsync(revision, cancellation) is not { } files) return null;
        var folder = Directory.CreateTempSubdirectory("agentassist-revision-");
        try
        {
            foreach (var (path, bytes) in files)
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllBytesAsync(file, bytes, cancellation);
            }

            return PolicyCompiler.Compile(PolicyReader.Read(folder.FullName, time), inflector, time);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A state as a zip archive, the same bytes each time; null when it is not kept.</summary>
    public async Task<byte[]?> ZipAsync(string revision, CancellationToken cancellation)
    {
        if (await FilesAsync(revision, cancellation) is not { } files) return null;
        using var stream = new MemoryStream();
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                var entry = zip.CreateEntry(path);
                entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                await using var to = await entry.OpenAsync(cancellation);
                await to.WriteAsync(bytes, cancellation);
            }
        }

        return stream.ToArray();
    }

    private static async Task<List<(string Path, byte[] Bytes)>> ReadAsync(string folder, CancellationToken cancellation)
    {
        var files = new List<(string, byte[])>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", Deep).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file).ToLowerInvariant() is not (".yaml" or ".yml" or ".md") || new FileInfo(file).Length > MaxFileBytes) continue;
            files.Add((Path.GetRelativePath(folder, file).Replace('\\', '/'), await File.ReadAllBytesAsync(file, cancellation)));
        }

        return files;
    }
}
