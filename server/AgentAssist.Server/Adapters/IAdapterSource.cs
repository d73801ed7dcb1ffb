namespace AgentAssist.Server.Adapters;

/// <summary>Somewhere adapters come from. Every registered source is asked, the first one first; of two adapters with one id the first is delivered.</summary>
public interface IAdapterSource
{
    /// <summary>What there is now. Asked at each request: it must be quick, and it never throws for what it holds.</summary>
    AdapterReading Read();
}
