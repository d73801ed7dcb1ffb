using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Replays;

/// <summary>Some cases of the input.</summary>
/// <param name="End">Where the input goes on behind them.</param>
/// <param name="Read">Reads them; called once.</param>
internal sealed record InputPart(InputPosition End, Func<IEnumerable<(CaseReading Reading, string Place, long Offset)>> Read);
