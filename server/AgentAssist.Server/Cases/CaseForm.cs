using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Server.Cases;

/// <summary>A case as the form of its page shows it: one rule, the customer's last message.</summary>
public sealed record CaseForm(
    string Text, string CustomerWrote, CaseKind Kind, string Rule, string BadWords, string GoodReply, string Topic, AgentLevel Level, string Language, string Tags, string Source, string Rating)
{
    /// <summary>An empty form.</summary>
    public static CaseForm Empty { get; } = new("", "", CaseKind.Bad, "", "", "", "", AgentLevel.Specialist, "", "", "", "");

    /// <summary>The form of a case.</summary>
    public static CaseForm Of(Case theCase)
    {
        var expected = theCase.Expected.FirstOrDefault();
        return new(
            theCase.Text, theCase.Conversation.LastOrDefault(message => message.Author == Author.Customer)?.Text ?? "", theCase.Kind,
            expected?.Rule ?? theCase.Silent.FirstOrDefault() ?? "",
            string.Join('\n', expected is { MessageIndex: null } ? expected.Spans.Select(span => theCase.Text[span.Start..span.End]).Distinct() : []),
            theCase.GoodReply ?? "", theCase.Context.Topic ?? "", theCase.Context.Agent.Level, theCase.Language ?? "", string.Join(", ", theCase.Tags), theCase.Source ?? "",
            theCase.Context.Csat?.ToString(CultureInfo.InvariantCulture) ?? "");
    }

    /// <summary>What was sent.</summary>
    public static CaseForm Read(IFormCollection form) => new(
        Lines(form["text"]), Lines(form["customer"]), Enum.TryParse<CaseKind>(form["kind"], ignoreCase: true, out var kind) ? kind : CaseKind.Open, form["rule"].ToString().Trim(),
        Lines(form["words"]), Lines(form["good"]), form["topic"].ToString().Trim(), Enum.TryParse<AgentLevel>(form["level"], ignoreCase: true, out var level) ? level : AgentLevel.Specialist,
        form["language"].ToString().Trim(), form["tags"].ToString(), form["source"].ToString().Trim(), form["rating"].ToString().Trim());

    /// <summary>The case, or what is wrong with it.</summary>
    /// <param name="before">The case before: what the form does not show of it stays.</param>
    public CaseReading ToCase(Case? before)
    {
        var json = before is null ? [] : JsonNode.Parse(CaseJson.Text(before))!.AsObject();
        foreach (var name in new[] { "expected", "silent", "clean", "exact", "fixed", "goodReply", "language", "tags", "source", "text", "draft" }) json.Remove(name);
        json["text"] = Text;
        var context = json["context"] as JsonObject ?? [];
        json["context"] = context;
        Set(context, "topic", Topic);
        if (Rating.Length > 0)
        {
            if (!double.TryParse(Rating.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var rating)) return CaseReading.Failed($"csat: '{Rating}' is not a number.");
            context["csat"] = rating;
        }

        var agent = context["agent"] as JsonObject ?? [];
        context["agent"] = agent;
        agent["level"] = Level.ToString().ToLowerInvariant();
        if (CustomerWrote != (before is null ? "" : Of(before).CustomerWrote))
            json["conversation"] = CustomerWrote.Length == 0 ? new JsonArray() : new JsonArray(new JsonObject { ["author"] = "customer", ["text"] = CustomerWrote });
        if (Kind == CaseKind.Bad) json["expected"] = new JsonArray(Expected());
        if (Kind == CaseKind.Good) json["silent"] = new JsonArray(Rule);
        if (Kind == CaseKind.Clean) json["clean"] = true;
        if (Kind is CaseKind.Bad or CaseKind.Good && Rule.Length == 0) return CaseReading.Failed("rule: Is required.");
        Set(json, "goodReply", GoodReply);
        Set(json, "language", Language);
        Set(json, "source", Source);
        json["tags"] = new JsonArray([.. Tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => JsonValue.Create(tag))]);
        return CaseJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private JsonObject Expected()
    {
        var expected = new JsonObject { ["rule"] = Rule };
        var words = BadWords.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length > 0) expected["words"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        return expected;
    }

    private static void Set(JsonObject json, string name, string value)
    {
        if (value.Length > 0) json[name] = value;
        else json.Remove(name);
    }

    // Browsers send lines of a text area with CR LF.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
