using AgentAssist.Server.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentAssist.Server.Storage;

/// <summary>The database and what keeps it in order.</summary>
internal static class StorageSetup
{
    private const int PatienceSeconds = 5;

    public static void AddStorage(this IServiceCollection services, ServerSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<ServerDb>(options => options.UseSqlite(ConnectionString(settings.DataFolder)));
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<StorageState>();
        services.AddSingleton(new Retention(settings.RetentionTime));
        services.AddHostedService<StorageOpener>();
        services.AddHostedService<TextCleanup>();
        services.AddDataProtection().SetApplicationName("AgentAssist").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
    }

    public static string ConnectionString(string folder) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "agentassist.db"),
        DefaultTimeout = PatienceSeconds,
    }.ConnectionString;
}
