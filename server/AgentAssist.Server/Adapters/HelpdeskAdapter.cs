using System.Text.Json;

namespace AgentAssist.Server.Adapters;

/// <summary>A helpdesk adapter to deliver. The server looks at no more of it than this: the extension reads it strictly.</summary>
/// <param name="Id">Lower-case words with hyphens.</param>
/// <param name="Origin">Where it is from, for people: a file's path.</param>
/// <param name="Content">The adapter itself.</param>
public sealed record HelpdeskAdapter(string Id, string Origin, JsonElement Content);
