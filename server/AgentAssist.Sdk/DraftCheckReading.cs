namespace AgentAssist;

/// <summary>What came of reading a request body.</summary>
/// <param name="Request">The request; null when there are errors.</param>
/// <param name="Id">The top-level <c>id</c> (any JSON value, raw) for line-by-line input; null when absent.</param>
/// <param name="Errors">JSON path of a field (<c>draft.text</c>, <c>conversation[2].author</c>, empty for the body) to what is wrong; empty when all is well.</param>
/// <param name="TooLarge">True when a size limit was broken (HTTP 413).</param>
public sealed record DraftCheckReading(
    DraftCheckRequest? Request, string? Id, IReadOnlyDictionary<string, string[]> Errors, bool TooLarge);
