using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Policies;

/// <summary>Holds the last good policies of a folder and swaps them when files change; readers never wait.</summary>
public sealed class PolicyHost : IDisposable
{
    /// <summary>Reads and compiles a folder. Does not throw for bad packs: see <see cref="Problems"/>.</summary>
    public static PolicyHost Open(string folder, IInflector inflector) => throw new NotSupportedException();

    /// <summary>The policies in force: the last ones without errors (rules of packs with errors are absent at first start).</summary>
    public PolicySet Current => throw new NotSupportedException();

    /// <summary>Errors and warnings of the last attempt; empty when all is well.</summary>
    public IReadOnlyList<PolicyProblem> Problems => throw new NotSupportedException();

    /// <summary>Raised after each attempt to load, on a background thread.</summary>
    public event Action<PolicyHost>? Reloaded { add { } remove { } }

    /// <summary>Starts watching the folder for changes.</summary>
    public void Watch() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() { }
}
