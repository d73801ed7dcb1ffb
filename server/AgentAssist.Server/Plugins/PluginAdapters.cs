using AgentAssist.Plugins;
using AgentAssist.Server.Adapters;

namespace AgentAssist.Server.Plugins;

/// <summary>The helpdesk adapters of enabled plugins.</summary>
internal sealed class PluginAdapters(PluginHost plugins) : IAdapterSource
{
    public AdapterReading Read()
    {
        var read = plugins.Adapters.Select(Read).ToArray();
        return new([.. read.Select(result => result.Adapter).OfType<HelpdeskAdapter>()], [.. read.Select(result => result.Problem).OfType<AdapterProblem>()]);
    }

    private static (HelpdeskAdapter? Adapter, AdapterProblem? Problem) Read(PluginAdapter adapter)
    {
        var origin = $"{adapter.Plugin}/{Path.GetFileName(adapter.File)}";
        try
        {
            return new FileInfo(adapter.File).Length > AdapterFile.MaxBytes
                ? (null, new(origin, $"Has more than {AdapterFile.MaxBytes} bytes; write a shorter one."))
                : AdapterFile.Read(origin, File.ReadAllBytes(adapter.File));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, new(origin, $"Cannot be read: {error.Message}"));
        }
    }
}
