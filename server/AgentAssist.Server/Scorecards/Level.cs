namespace AgentAssist.Server.Scorecards;

/// <summary>A name for a range of the total.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Short name by language.</param>
/// <param name="AtLeast">The lowest total that belongs to it.</param>
internal sealed record Level(string Id, IReadOnlyDictionary<string, string> Title, double AtLeast);
