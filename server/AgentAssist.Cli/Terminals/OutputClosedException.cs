namespace AgentAssist.Cli.Terminals;

/// <summary>Whoever read the output has gone (<c>| head</c>): there is nothing left to do, and nothing to complain about.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception(inner.Message, inner);
