using System.Reflection;
using System.Runtime.Loader;

namespace AgentAssist.PluginHost;

/// <summary>Loads a plugin with its own dependencies; the SDK is shared, so that its interfaces are the host's.</summary>
internal sealed class PluginLoadContext(string assembly) : AssemblyLoadContext("plugin")
{
    private readonly AssemblyDependencyResolver _resolver = new(assembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(Draft).Assembly.GetName().Name) return typeof(Draft).Assembly;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : IntPtr.Zero;
}
