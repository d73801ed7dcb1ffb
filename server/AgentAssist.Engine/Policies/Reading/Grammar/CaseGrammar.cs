using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>One of a rule's <c>cases:</c>.</summary>
internal static class CaseGrammar
{
    private const string NoMark = @"((?!\[\||\|\])[\s\S])*";
    private const int MaxText = 65_536;

    private static readonly TextPattern s_balanced =
        new($@"^{NoMark}(\[\|{NoMark}\|\]{NoMark})*$", "unbalanced-mark",
            "has a mark that does not match; write [| before and |] after each span, not one inside another");

    private static readonly TextPattern s_unmarked = new($"^{NoMark}$", "unexpected-mark", "has marks; only 'bad' has spans to mark");

    private static readonly TextPattern s_time = new(
        $"^{Texts.Day}T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{{1,7}})?)?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])$",
        "bad-time", "is not a time; write it as 2026-01-31T10:00:00Z");

    private static readonly TextShape s_draft = new() { MaxLength = MaxText, MayBeEmpty = true, IsProse = true, Pattern = s_unmarked };

    private static readonly Field<MarkedText> s_bad = new("bad", new ConvertedShape<YamlScalar, MarkedText>(
        new TextShape { MaxLength = MaxText, MayBeEmpty = true, IsProse = true }, ReadMarks, WithPattern),
            "The rule speaks on each span marked by [|…|] and nowhere else; without marks, anywhere.");

    private static readonly Field<YamlScalar> s_good = new("good", s_draft, "The rule is silent.");
    private static readonly Field<YamlScalar> s_clean = new("clean", s_draft, "No rule of the policy speaks.");
    private static readonly Field<YamlScalar> s_fixed = new("fixed", s_draft, "The text after the preferred fix of every finding.");
    private static readonly Field<Context> s_context = new("context", ContextGrammar.Shape, "Context of the check.");
    private static readonly Field<ImmutableArray<Message>> s_conversation = new("conversation", new ListShape<Message>(Message()),
        "Messages before, oldest first.");

    private static readonly Field<CheckTrigger> s_trigger = new("trigger", Choices.Triggers, "Default: send.");

    private static readonly Field<string> s_language = new(
        "language", new ChoiceShape<string>([.. PolicyLanguages.Tags.Select(tag => new Choice<string>(tag, tag, ""))]),
            "Language the case counts for. Default: told from the text.");

    public static Shape<CaseDefinition> Shape { get; } = new NamedShape<CaseDefinition>("case", () => new MapShape<CaseDefinition>(
        "a map with 'bad', 'good' or 'clean'",
        [s_bad, s_good, s_clean, s_fixed, s_conversation, s_context, s_trigger, s_language],
        Bind, new OneOfKeys("bad", "good", "clean"), new KeyNeedsKey("fixed", "bad")));

    private static bool ReadMarks(YamlScalar scalar, ProblemList problems, [MaybeNullWhen(false)] out MarkedText marked)
    {
        marked = MarkedText.Parse(scalar.Text);
        if (marked.BadMark is not { } mark) return true;
        problems.Error(scalar.LocationAt(mark), s_balanced.Code, $"this mark {s_balanced.Message["has a mark that ".Length..]}");
        return false;
    }

    private static JsonObject WithPattern(JsonObject schema)
    {
        schema["pattern"] = s_balanced.Pattern;
        return schema;
    }

    private static MapShape<Message> Message()
    {
        var from = new Field<Author>("from", ChoiceShape.Of(
            (Author.Customer, "The person who asks."),
            (Author.Agent, "The person who answers."),
            (Author.System, "The helpdesk itself.")), "Who wrote it.")
        { IsRequired = true };
        var text = new Field<YamlScalar>("text", new TextShape { MaxLength = MaxText, MayBeEmpty = true, IsProse = true },
            "Its text.") { IsRequired = true };
        var note = new Field<bool>("note", new BooleanShape(), "An internal note. Default: false.");
        var at = new Field<DateTimeOffset>("at", new TextShape { MaxLength = 40, Pattern = s_time }.Select(time =>
            DateTimeOffset.Parse(time.Text, CultureInfo.InvariantCulture)), "When it was sent, such as 2026-01-31T10:00:00Z.");
        return new MapShape<Message>("a map with 'from' and 'text'", [from, text, note, at], values => new Message(
            values.Get(from), values.Get(text).Text, values.Get(note, false) ? Visibility.Note : Visibility.Public, values.GetValueOrNull(at)));
    }

    private static CaseDefinition Bind(FieldValues values)
    {
        var kind = values.Has(s_bad) ? CaseKind.Bad : values.Has(s_good) ? CaseKind.Good : CaseKind.Clean;
        var text = kind switch
        {
            CaseKind.Bad => values.Get(s_bad),
            CaseKind.Good => new MarkedText(values.Get(s_good).Text, [], null),
            _ => new MarkedText(values.Get(s_clean).Text, [], null),
        };
        return new(
            kind, text.Text, text.Marks, values.Get(s_conversation, []), values.Get(s_context, Context.Empty),
            values.Get(s_trigger, CheckTrigger.Send), values.GetOrNull(s_fixed)?.Text, values.GetOrNull(s_language), values.Map.Location);
    }
}
