using AgentAssist.Server.Hosting;

namespace AgentAssist.Server.Adapters;

/// <summary>Where adapters come from.</summary>
internal static class AdaptersSetup
{
    private const string Folder = "adapters";

    public static void AddAdapters(this IServiceCollection services, ServerSettings settings) =>
        services.AddSingleton<IAdapterSource>(new FolderAdapters(Path.Combine(settings.PoliciesFolder, Folder)));
}
