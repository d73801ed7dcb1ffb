namespace AgentAssist.Sdk;

/// <summary>Answer to a <see cref="FetchRequest"/>.</summary>
/// <param name="Status">HTTP status, of a redirect too.</param>
/// <param name="Headers">Response headers by lower-case name.</param>
/// <param name="Body">The body as text.</param>
public sealed record FetchResponse(int Status, IReadOnlyDictionary<string, string> Headers, string Body);
