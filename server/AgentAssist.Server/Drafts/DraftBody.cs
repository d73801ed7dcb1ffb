using AgentAssist.Server.Errors;

namespace AgentAssist.Server.Drafts;

/// <summary>Reads the body of a check, here and wherever a draft is submitted.</summary>
internal static class DraftBody
{
    /// <summary>The request, or what to answer instead.</summary>
    public static async ValueTask<(DraftCheckRequest? Request, ProblemResult? Problem)> ReadAsync(HttpRequest request, CheckTrigger trigger)
    {
        using var body = await RequestBody.ReadAsync(request);
        if (body.IsTooLarge) return (null, RequestBody.TooLarge);
        var reading = DraftCheckJson.Read(body.Utf8, trigger: trigger);
        return (reading.Request, reading.Request is null ? Refusal(reading, prefix: "") : null);
    }

    /// <param name="reading">What could not be read.</param>
    /// <param name="prefix">JSON path of the draft's object in the body, with its dot; empty for the body itself.</param>
    public static ProblemResult Refusal(DraftCheckReading reading, string prefix) => new(
        reading.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest,
        "The request cannot be read; errors names each field.",
        reading.Errors.ToDictionary(error => PathOf(error.Key, prefix), error => error.Value));

    private static string PathOf(string path, string prefix) => (path.Length, prefix.Length) switch
    {
        (0, 0) => "body",
        (0, _) => prefix.TrimEnd('.'),
        _ => prefix + path,
    };
}
