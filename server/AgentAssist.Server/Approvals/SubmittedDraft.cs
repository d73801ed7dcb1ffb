using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentAssist.Server.Approvals;

/// <summary>A draft somebody submitted, with what the server found in it then.</summary>
/// <param name="Request">The draft and its conversation.</param>
/// <param name="Response">The findings; fixes and suggestions are left out.</param>
/// <param name="Recheck">The findings in the text as the lead edited it; null when he did not.</param>
public sealed record SubmittedDraft(DraftCheckRequest Request, DraftCheckResponse Response, DraftCheckResponse? Recheck = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SubmittedDraft? Read(string? stored) => stored is null ? null : JsonSerializer.Deserialize<SubmittedDraft>(stored, Json);

    /// <summary>What of an answer is kept.</summary>
    public static DraftCheckResponse Essence(DraftCheckResponse response) => response with
    {
        Suggestions = [],
        Diagnostics = [.. response.Diagnostics.Select(finding => finding with { Actions = [] })],
    };

    /// <summary>As JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);
}
