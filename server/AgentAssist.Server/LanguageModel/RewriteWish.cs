using AgentAssist.LanguageModel.Rewriting;
using AgentAssist.Server.Drafts;

namespace AgentAssist.Server.LanguageModel;

/// <summary>How a draft is to be written anew.</summary>
/// <param name="Style">The manner.</param>
/// <param name="Language"><c>en</c>, <c>ru</c> or <c>uk</c>; null for the customer's.</param>
internal sealed record RewriteWish(RewriteStyle Style, string? Language)
{
    /// <summary>Null when something is wrong, which the fields tell.</summary>
    public static RewriteWish? Read(JsonFields fields)
    {
        var (style, language) = (fields.Choice<RewriteStyle>("style", required: true), fields.Text("language", 8));
        if (language is not (null or "en" or "ru" or "uk")) fields.Fail("language", "Must be one of \"en\", \"ru\", \"uk\".");
        return fields.Problem is null ? new RewriteWish(style!.Value, language) : null;
    }
}
