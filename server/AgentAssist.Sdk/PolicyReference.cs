namespace AgentAssist;

/// <summary>The policy a draft was checked against.</summary>
/// <param name="Id">Its id, such as <c>default</c>.</param>
/// <param name="Revision">Changes whenever a rule changes; equal files give equal revisions.</param>
public sealed record PolicyReference(string Id, string Revision);
