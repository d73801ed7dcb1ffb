using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AgentAssist.Plugins.Packages;

/// <summary>The ledger file. Written whole or not at all; only one process at a time changes it.</summary>
public sealed class PluginLedger(PluginFolders folders)
{
    /// <summary>What is installed, by id; empty when nothing is.</summary>
    /// <exception cref="PackageFormatException">The file is damaged.</exception>
    public IReadOnlyList<LedgerEntry> Read()
    {
        try
        {
            using var file = new FileStream(folders.Ledger, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return JsonSerializer.Deserialize(file, LedgerJsonContext.Default.LedgerFile)?.Plugins ?? [];
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (JsonException error)
        {
            throw new PackageFormatException($"{folders.Ledger} is damaged ({error.Message}); put back a copy of it, or delete it and install the plugins anew");
        }
    }

    /// <summary>One plugin's entry; null when it is not installed.</summary>
    public LedgerEntry? Find(string id) => Read().FirstOrDefault(entry => entry.Id == id);

    /// <summary>Changes one plugin's entry; null takes it out.</summary>
    public void Change(string id, Func<LedgerEntry?, LedgerEntry?> change)
    {
        folders.Create();
        using var alone = Lock();
        try
        {
            Write(id, change);
        }
        finally
        {
            alone.ReleaseMutex();
        }
    }

    private void Write(string id, Func<LedgerEntry?, LedgerEntry?> change)
    {
        var before = Read();
        var after = change(before.FirstOrDefault(entry => entry.Id == id));
        var entries = before.Where(entry => entry.Id != id).Concat(after is null ? [] : [after]).OrderBy(entry => entry.Id, StringComparer.Ordinal);
        var draft = folders.Ledger + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, new LedgerFile([.. entries]), LedgerJsonContext.Default.LedgerFile);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, folders.Ledger, overwrite: true);
    }

    private Mutex Lock()
    {
        var path = Encoding.UTF8.GetBytes(Path.GetFullPath(folders.Ledger));
        var mutex = new Mutex(initiallyOwned: false, $@"Global\agentassist-{Convert.ToHexStringLower(SHA256.HashData(path))[..32]}");
        try
        {
            mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Who held it died; the ledger is written whole, so nothing is half done.
        }

        return mutex;
    }
}
