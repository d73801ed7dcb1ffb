using System.Collections.Immutable;
using AgentAssist.Engine.Checks.PersonalData;

namespace AgentAssist.Engine.Replays.Cases;

/// <summary>
/// Replaces personal data in cases by stand-ins of the same kind, which belong to nobody and which rules still find: a case about a card number in a
/// reply stays one. What is a stand-in already stays as it is.
/// </summary>
public sealed class Anonymizer
{
    private const int Around = 25;
    private const int LeastName = 3;
    private const int LongestEnding = 3;

    private static readonly (string Kind, Func<string, TextRange, IEnumerable<TextRange>> Find, string StandIn)[] Kinds =
    [
        ("card-number", CardNumbers.Find, "4111 1111 1111 1111"),
        ("iban", Ibans.Find, "GB82 WEST 1234 5698 7654 32"),
        ("email-address", EmailAddresses.Find, "customer@example.com"),
        ("phone-number", TelephoneNumbers.Find, "+1 202 555 0143"),
    ];

    // Names of queues and teams, which helpdesks give as if they were people's.
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "support", "team", "service", "customer", "client", "agent", "admin", "operator", "bot", "help", "desk", "sales", "user", "guest", "visitor", "unknown",
        "поддержка", "служба", "клиент", "оператор", "агент", "гость", "команда", "бот", "підтримка", "клієнт", "гість", "користувач",
    };

    private readonly List<Name> _names = [];
    private readonly List<Replacement> _replacements = [];

    private Anonymizer(Case theCase, IEnumerable<string> others)
    {
        AddName(theCase.Context.Customer.Name, "Alex", "Алекс");
        AddName(theCase.Context.Agent.Name, "Sam", "Сэм");
        foreach (var name in others) AddName(name, "Alex", "Алекс");
    }

    /// <summary>Replaces what is personal in a case.</summary>
    /// <param name="theCase">The case; its spans move with their words.</param>
    /// <param name="names">Names known beside the context's, such as those of a ticket's other authors.</param>
    public static (Case Case, IReadOnlyList<Replacement> Replacements) Apply(Case theCase, params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(theCase);
        var anonymizer = new Anonymizer(theCase, names);
        return (anonymizer.Apply(theCase), anonymizer._replacements);
    }

    private Case Apply(Case theCase)
    {
        var text = Replace("text", theCase.Text);
        var messages = theCase.Conversation.Select((message, i) => (Message: message, Replaced: Replace($"conversation[{i}].text", message.Text))).ToList();
        return theCase with
        {
            Text = text.Text,
            Conversation = [.. messages.Select(entry => entry.Message with { Text = entry.Replaced.Text })],
            Expected = [.. theCase.Expected.Select(expected => Move(expected, expected.MessageIndex is { } index ? messages[index].Replaced : text))],
            Fixed = ReplaceIn("fixed", theCase.Fixed),
            GoodReply = ReplaceIn("goodReply", theCase.GoodReply),
            Context = Apply(theCase.Context),
        };
    }

    private Context Apply(Context context) => context == Context.Empty ? context : context with
    {
        Customer = new Customer(ReplaceIn("context.customer.id", context.Customer.Id), ReplaceIn("context.customer.name", context.Customer.Name)),
        Agent = context.Agent with { Id = ReplaceIn("context.agent.id", context.Agent.Id), Name = ReplaceIn("context.agent.name", context.Agent.Name) },
        Custom = context.Custom.Count == 0 ? context.Custom : context.Custom.ToDictionary(entry => entry.Key, entry => ReplaceIn($"context.custom.{entry.Key}", entry.Value)!),
    };

    private string? ReplaceIn(string field, string? text) => text is null ? null : Replace(field, text).Text;

    private Replaced Replace(string field, string text)
    {
        var found = new List<(TextRange Range, string Kind, string StandIn)>();
        foreach (var (kind, find, standIn) in Kinds)
            foreach (var range in find(text, new TextRange(0, text.Length))) Add(range, kind, standIn);
        foreach (var name in _names) foreach (var range in name.FindIn(text)) Add(range, "name", name.StandIn);
        if (found.Count == 0) return new Replaced(text, []);

        ImmutableArray<TextEdit> edits = [.. found.OrderBy(entry => entry.Range.Start).Select(entry => new TextEdit(entry.Range, entry.StandIn))];
        var replaced = new Replaced(TextEdit.Apply(text, edits), edits);
        foreach (var (range, kind, _) in found) _replacements.Add(new Replacement(field, kind, Mask(text[range.Start..range.End]), Excerpt(replaced, range)));
        return replaced;

        void Add(TextRange range, string kind, string standIn)
        {
            if (text.AsSpan(range.Start, range.Length).SequenceEqual(standIn) || found.Exists(entry => entry.Range.Overlaps(range))) return;
            found.Add((range, kind, standIn));
        }
    }

    private static ExpectedFinding Move(ExpectedFinding expected, Replaced text) =>
        text.Edits.IsEmpty ? expected : expected with { Spans = [.. expected.Spans.Select(text.Moved)] };

    private static string Mask(string value) => value.Length == 0 ? "" : string.Create(value.Length, value, static (span, was) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = i == 0 || !char.IsLetterOrDigit(was[i]) ? was[i] : '•';
    });

    private static string Excerpt(Replaced text, TextRange range)
    {
        var moved = text.Moved(range);
        return text.Text[Math.Max(0, moved.Start - Around)..Math.Min(text.Text.Length, moved.End + Around)].ReplaceLineEndings("⏎");
    }

    private void AddName(string? name, string latin, string cyrillic)
    {
        foreach (var part in (name ?? "").Split((char[])[' ', '\t', '\u00A0', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length < LeastName || !char.IsUpper(part[0]) || NoNames.Contains(part) || part == latin || part == cyrillic) continue;
            if (!part.All(c => char.IsLetter(c) || c is '-' or '\'' or '’')) continue;
            var isCyrillic = part.Any(c => c is >= '\u0400' and <= '\u04FF');
            if (_names.All(known => known.Text != part)) _names.Add(new Name(part, isCyrillic, isCyrillic ? cyrillic : latin));
        }
    }

    /// <summary>A text after replacing.</summary>
    private sealed record Replaced(string Text, ImmutableArray<TextEdit> Edits)
    {
        /// <summary>Where a span of the old text is now; one that cuts into what was replaced takes all of it.</summary>
        public TextRange Moved(TextRange span)
        {
            var (start, end, shift) = (span.Start, span.End, 0);
            foreach (var edit in Edits)
            {
                var grown = edit.NewText.Length - edit.Range.Length;
                if (edit.Range.End <= span.Start) start += grown;
                else if (edit.Range.Start < span.Start) start = edit.Range.Start + shift;
                if (edit.Range.End <= span.End) end += grown;
                else if (edit.Range.Start < span.End) end = edit.Range.End + shift + grown;
                shift += grown;
            }

            return new TextRange(start, end);
        }
    }

    /// <summary>A name in any of its cases.</summary>
    private sealed record Name(string Text, bool IsCyrillic, string StandIn)
    {
        private readonly string _stem = IsCyrillic && Text.Length > LeastName && "аяоеёиіїйьую".Contains(Text[^1], StringComparison.Ordinal) ? Text[..^1] : Text;

        public IEnumerable<TextRange> FindIn(string text)
        {
            for (var at = text.IndexOf(_stem, StringComparison.Ordinal); at >= 0; at = text.IndexOf(_stem, at + 1, StringComparison.Ordinal))
            {
                if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
                var end = at + _stem.Length;
                while (end < text.Length && char.IsLetter(text[end])) end++;
                if (end - at - _stem.Length <= (IsCyrillic ? LongestEnding : 0)) yield return new TextRange(at, end);
            }
        }
    }
}
