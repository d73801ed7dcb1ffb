using System.Text.Json;

namespace AgentAssist.Benchmarks.Judgement;

/// <summary>Everything that is measured, with how the labels of each set are read.</summary>
internal static class Questions
{
    private static readonly Goal s_wish = new(Recall: 0.85, Precision: 0.8);
    private static readonly Goal s_clean = new(FalseAlarms: 0.003);
    private static readonly string[] s_abuse = ["insult", "hate", "profanity", "threat"];
    private static readonly string[] s_leave = ["leave", "cancel-order"];
    private static readonly string[] s_personalData = ["card-number", "account-number", "email-address", "telephone-number"];

    private static readonly (string Practice, string[] Codes)[] s_practices =
    [
        ("blame", ["blame"]),
        ("accusation", ["accusation"]),
        ("guilt-trip", ["guilt-trip"]),
        ("staff-exposure", ["staff-exposure"]),
        ("passive-aggression", ["passive-aggression"]),
        ("internal-leak", ["internal-directive", "internal-irritation", "internal-link", "wrong-audience"]),
        ("dead-end", ["dead-end"]),
        ("canned", ["canned", "officialese", "holding-reply"]),
    ];

    /// <summary>What our own sets tell of a customer's message, by the signal of that name, and whether a goal is set for it.</summary>
    private static readonly (string Wish, bool HasGoal)[] s_wishes =
    [
        ("leave", true), ("cancel-order", true), ("refund", true), ("complaint", true), ("wants-human", true), ("fraud", true), ("legal-threat", false), ("price", false),
        ("competitor", false), ("vulnerable", false), ("self-harm", false), ("child", false), ("grief", false), ("praise", false), ("apology", false), ("venting", false),
        ("insult", false), ("threat", false),
    ];

    private static readonly string[] s_fraud =
        ["compromised_card", "lost_or_stolen_card", "card_payment_not_recognised", "cash_withdrawal_not_recognised", "direct_debit_payment_not_recognised"];

    // Half of these ask for the money back as well.
    private static readonly string[] s_wrongCharges =
        ["transaction_charged_twice", "extra_charge_on_statement", "reverted_card_payment?", .. s_fraud];

    private static readonly string[] s_mustStaySilent = ["negate_neg_nh", "counter_quote_nh", "slur_reclaimed_nh", "profanity_nh"];
    private static readonly string[] s_disguised = ["spell_leet_h", "spell_space_add_h", "spell_space_del_h"];
    private static readonly string[] s_direct = ["slur_h", "derog_neg_attrib_h", "derog_dehum_h", "derog_neg_emote_h"];

    public static IReadOnlyList<Question> All { get; } = [.. Wishes(), .. OwnWishes(), .. Abuse(), .. Clean(), .. PersonalData(), .. Practices()];

    private static IEnumerable<Question> Wishes()
    {
        yield return new("leave or cancel", "en-multidogo-customer", "en", "closeaccount, cancelserviceintent, stoporder; all else clean",
            Labels("intents", ["closeaccount", "cancelserviceintent", "stoporder"]), Eyes.Signals(s_leave), s_wish);
        yield return new("leave or cancel", "en-nlupp", "en", "cancel_close_leave_freeze, where the signal fraud counts too: it is who asks to freeze a card; all else clean but lost_stolen",
            Labels("intents", ["cancel_close_leave_freeze"], ["lost_stolen"]), Eyes.Signals([.. s_leave, "fraud"]), s_wish);
        yield return new("leave or cancel", "en-bitext-intents", "en", "cancel_order, delete_account; all else clean but check_cancellation_fee, newsletter_subscription (mixed)",
            Labels("intent", ["cancel_order", "delete_account"], ["check_cancellation_fee", "newsletter_subscription"]), Eyes.Signals(s_leave), s_wish);
        yield return new("leave or cancel", "en-banking77", "en", "terminate_account; all else clean but cancel_transfer",
            Labels("intent", ["terminate_account"], ["cancel_transfer"]), Eyes.Signals("leave"));
        yield return new("refund", "en-nlupp", "en", "refund; all else clean", Labels("intents", ["refund"]), Eyes.Signals("refund"), s_wish);
        yield return new("refund", "en-bitext-intents", "en", "get_refund, track_refund; all else clean but check_refund_policy",
            Labels("intent", ["get_refund", "track_refund"], ["check_refund_policy"]), Eyes.Signals("refund"), s_wish);
        yield return new("refund", "en-banking77", "en", "request_refund, Refund_not_showing_up, where cancel-order counts too: it is who asks to cancel a purchase; all else clean but wrong charges and cancel_transfer",
            Labels("intent", ["request_refund", "Refund_not_showing_up"], [.. s_wrongCharges, "cancel_transfer"]), Eyes.Signals("refund", "cancel-order"), s_wish);
        yield return new("complaint", "en-bitext-intents", "en", "complaint; all else clean",
            Labels("intent", ["complaint"]), Eyes.Signals("complaint"), s_wish);
        yield return new("human", "en-bitext-intents", "en", "contact_human_agent; all else clean but contact_customer_service",
            Labels("intent", ["contact_human_agent"], ["contact_customer_service"]), Eyes.Signals("wants-human"), s_wish);
        yield return new("human", "en-nlupp", "en", "handoff; all else clean", Labels("intents", ["handoff"]), Eyes.Signals("wants-human"), s_wish);
        yield return new("fraud", "en-banking77", "en", string.Join(", ", s_fraud) + "; all else clean but other charges nobody agreed to and lost phones",
            Labels("intent", s_fraud, ["transaction_charged_twice", "extra_charge_on_statement", "lost_or_stolen_phone"]), Eyes.Signals("fraud"), s_wish);
    }

    /// <summary>Our own sets: messages with all that is in them, and look-alikes of each; written without sight of the rules.</summary>
    private static IEnumerable<Question> OwnWishes()
    {
        foreach (var language in new[] { "en", "ru", "uk" })
            foreach (var (wish, hasGoal) in s_wishes)
                yield return new(wish, $"wishes-{language}", language, $"wishes hold {wish}; all else clean but unsure", Labels("wishes", [wish], unsure: "unsure"), Eyes.Signals(wish),
                    hasGoal ? s_wish : null);
    }

    private static IEnumerable<Question> Abuse()
    {
        var abuse = Eyes.Findings(s_abuse);
        yield return new("abuse", "ru-paradetox", "ru", "toxic; each neutral rewrite clean", Pairs, abuse, new Goal(Recall: 0.88, FalseAlarms: 0.01));
        yield return new("abuse", "en-paradetox", "en", "toxic; each neutral rewrite clean", Pairs, abuse, new Goal(Recall: 0.9, FalseAlarms: 0.01));
        yield return new("abuse", "uk-textdetox", "uk", "toxic", Labels("label", ["toxic"]), abuse, new Goal(Recall: 0.95));
        yield return new("abuse", "ruuk-abusive-youtube", "ru+uk", "abusive; not_abusive clean", Labels("label", ["abusive"]), abuse, new Goal(Recall: 0.75, FalseAlarms: 0.03));
        yield return new("abuse", "en-davidson", "en", "hate, offensive; neither clean", Labels("label", ["hate", "offensive"]), abuse);
        yield return new("abuse", "ru-bank-reviews", "ru", "all clean", AllClean, abuse, s_clean);
        yield return new("abuse", "uk-rozetka-reviews", "uk", "all clean", AllClean, abuse, s_clean);
        yield return new("abuse", "uk-gec-neutral", "uk", "doc_sensitive = 0 clean", Neutral, abuse, s_clean);
        yield return new("abuse", "en-sgd-agent-turns", "en", "agents' turns clean", AgentTurns, abuse, s_clean);
        yield return new("insult or hate", "en-hatecheck", "en", string.Join(", ", s_mustStaySilent) + " clean",
            row => Is(row, "functionality", s_mustStaySilent) ? [Sample.Of(Text(row), false)] : [], Eyes.Findings("insult", "hate"), new Goal(FalseAlarms: 0.05));
        yield return new("hate in disguise", "en-hatecheck", "en", string.Join(", ", s_disguised),
            row => Is(row, "functionality", s_disguised) ? [Sample.Of(Text(row), true)] : [], Eyes.Findings("insult", "hate"), new Goal(Recall: 0.8));
        yield return new("hate said plainly", "en-hatecheck", "en", string.Join(", ", s_direct),
            row => Is(row, "functionality", s_direct) ? [Sample.Of(Text(row), true)] : [], Eyes.Findings("insult", "hate"), new Goal(Recall: 0.8));
    }

    private static IEnumerable<Question> Clean()
    {
        yield return new("errors and warnings", "en-sgd-agent-turns", "en", "agents' turns clean", AgentTurns, Eyes.ErrorsAndWarnings, s_clean);
        yield return new("errors and warnings", "uk-gec-neutral", "uk", "doc_sensitive = 0 clean", Neutral, Eyes.ErrorsAndWarnings);
    }

    private static IEnumerable<Question> PersonalData()
    {
        yield return new("personal data", "en-presidio-synth", "en", "spans of CREDIT_CARD, IBAN_CODE, EMAIL_ADDRESS, PHONE_NUMBER",
            PersonalSpans, Eyes.Spans(s_personalData), new Goal(Recall: 0.95, Precision: 0.95));
    }

    /// <summary>Our own set: faults of one practice each, and good replies, half of them look-alikes; all written without sight of the rules.</summary>
    private static IEnumerable<Question> Practices()
    {
        foreach (var language in new[] { "en", "ru", "uk" })
        {
            var set = $"practices-{language}";
            foreach (var (practice, codes) in s_practices)
                yield return new(practice, set, language, $"practice = {practice}; good replies clean", row => OfPractice(row, practice), Eyes.Findings(codes));
            yield return new("errors and warnings", set, language, "good replies clean", row => Is(row, "practice", ["none"]) ? [Sample.Of(Text(row), false)] : [], Eyes.ErrorsAndWarnings);
        }
    }

    private static IEnumerable<Sample> OfPractice(JsonElement row, string practice) =>
        Is(row, "practice", [practice, "none"]) ? [Sample.Of(Text(row), Is(row, "practice", [practice]))] : [];

    /// <summary>A row holds what a property of it names; one that names something in <paramref name="leftOut"/>, or a label wanted among its <paramref name="unsure"/> ones, does not count.</summary>
    private static Func<JsonElement, IEnumerable<Sample>> Labels(string property, string[] wanted, string[]? leftOut = null, string? unsure = null) => row =>
        leftOut is not null && Is(row, property, leftOut) || unsure is not null && row.TryGetProperty(unsure, out _) && Is(row, unsure, wanted)
            ? [] : [Sample.Of(Text(row), Is(row, property, wanted))];

    private static IEnumerable<Sample> Pairs(JsonElement row) =>
        row.GetProperty("neutral").EnumerateArray().Select(neutral => Sample.Of(Unescaped(neutral.GetString()!), false))
            .Prepend(Sample.Of(Unescaped(row.GetProperty("toxic").GetString()!), true));

    private static IEnumerable<Sample> AllClean(JsonElement row) => [Sample.Of(Text(row), false)];

    private static IEnumerable<Sample> Neutral(JsonElement row) =>
        row.GetProperty("doc_sensitive").GetInt32() == 0 ? [Sample.Of(Text(row), false)] : [];

    private static IEnumerable<Sample> AgentTurns(JsonElement row) => Is(row, "role", ["system"]) ? [Sample.Of(Text(row), false)] : [];

    private static IEnumerable<Sample> PersonalSpans(JsonElement row)
    {
        var spans = row.TryGetProperty("spans", out var all) ? all.EnumerateArray() : default;
        yield return new Sample(row.GetProperty("text").GetString()!, [.. spans
            .Where(span => span[0].GetString() is "CREDIT_CARD" or "IBAN_CODE" or "EMAIL_ADDRESS" or "PHONE_NUMBER")
            .Select(span => new TextRange(span[1].GetInt32(), span[2].GetInt32()))]);
    }

    private static bool Is(JsonElement row, string property, string[] wanted) => row.GetProperty(property) is { ValueKind: JsonValueKind.Array } many
        ? many.EnumerateArray().Any(label => wanted.Contains(label.GetString()))
        : wanted.Contains(row.GetProperty(property).GetString());

    private static string Text(JsonElement row) => Unescaped(row.GetProperty("text").GetString()!);

    // Some sets were cut out of CSV with its quotation marks left on: to a reader of text the whole row would be somebody's quoted words.
    private static string Unescaped(string text) =>
        text.Length > 2 && text[0] == '"' && text[^1] == '"' && text[1..^1].Replace("\"\"", "", StringComparison.Ordinal) is var rest && rest.Length < text.Length - 2 && !rest.Contains('"')
            ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : text;
}
