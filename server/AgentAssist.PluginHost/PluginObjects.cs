using System.Reflection;
using AgentAssist.Sdk;

namespace AgentAssist.PluginHost;

/// <summary>The checks, suggesters and analyzers of a plugin's assembly, one object of each class.</summary>
internal sealed class PluginObjects
{
    private readonly object[] _objects;

    private PluginObjects(object[] objects) => _objects = objects;

    public IReadOnlyDictionary<string, ICheck> Checks => Of<ICheck>(check => check.Code);

    public IReadOnlyDictionary<string, ISuggester> Suggesters => Of<ISuggester>(suggester => suggester.Id);

    public IReadOnlyDictionary<string, ILanguageAnalyzer> Analyzers => Of<ILanguageAnalyzer>(analyzer => analyzer.Language);

    /// <summary>Makes them.</summary>
    /// <exception cref="PluginObjectException">A class cannot be made; the message says why.</exception>
    public static PluginObjects Create(string assembly, IPluginHost host)
    {
        var classes = new PluginLoadContext(assembly).LoadFromAssemblyPath(Path.GetFullPath(assembly)).GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && IsContribution(type)).ToArray();
        if (classes.Length == 0) throw new PluginObjectException($"{Path.GetFileName(assembly)} has no class that implements ICheck, ISuggester or ILanguageAnalyzer.");
        return new PluginObjects([.. classes.Select(type => Create(type, host))]);
    }

    private static bool IsContribution(Type type) =>
        typeof(ICheck).IsAssignableFrom(type) || typeof(ISuggester).IsAssignableFrom(type) || typeof(ILanguageAnalyzer).IsAssignableFrom(type);

    private static object Create(Type type, IPluginHost host)
    {
        try
        {
            if (type.GetConstructor([typeof(IPluginHost)]) is { } withHost) return withHost.Invoke([host]);
            return type.GetConstructor([])?.Invoke([]) ?? throw new PluginObjectException($"{type.FullName} needs a public constructor without parameters or with an IPluginHost.");
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            throw new PluginObjectException($"The constructor of {type.FullName} failed: {inner}");
        }
    }

    private Dictionary<string, T> Of<T>(Func<T, string> key) => _objects.OfType<T>().DistinctBy(key).ToDictionary(key, StringComparer.Ordinal);
}
