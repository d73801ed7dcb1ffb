namespace AgentAssist.Server.Health;

/// <summary>Answer of <c>/readyz</c>.</summary>
/// <param name="Status">Whether drafts can be checked.</param>
/// <param name="Storage">Whether the database can be written; checks do without it.</param>
/// <param name="Revision">Of the policies in force.</param>
/// <param name="Errors">How many errors the last reading of the packs found.</param>
/// <param name="Problems">Errors and warnings as <c>file:line:column: error code: text</c>, and what is wrong with the database and the plugins' folder; empty without the token where one is set.</param>
internal sealed record Readiness(ReadinessStatus Status, StorageReadiness Storage, string Revision, int Errors, IReadOnlyList<string> Problems);
