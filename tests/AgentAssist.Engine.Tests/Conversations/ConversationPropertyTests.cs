using System.Globalization;
using AgentAssist.Engine.Policies;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Conversations;

public sealed class ConversationPropertyTests
{
    private const string Seed = "0000KOIKe3bG";

    private static readonly Gen<string> s_words = Gen.OneOf(
        "insult", "hate", "threat", "apology", "praise", "grief", "profanity", "venting", "complaint", "leave", "refund", "warning", "wait", "hello",
        "\"insult\"", "> insult", "VENTING", "!!!", "within two hours", "trial", ",", ".", "\n").List[0, 5].Select(words => string.Join(' ', words));

    private static readonly Gen<DateTimeOffset?> s_time = Gen.Select(Gen.Bool, Gen.Int[0, 100_000]).Select(
        (isKnown, minutes) => isKnown ? new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero).AddMinutes(minutes) : (DateTimeOffset?)null);

    private static readonly Gen<Message> s_message = Gen.Select(Gen.Enum<Author>(), s_words, Gen.Enum<Visibility>(), s_time)
        .Select((author, text, visibility, at) => new Message(author, text, visibility, at));

    private static readonly Gen<Message[]> s_talk = s_message.Array[0, 12];

    [Fact]
    public void An_internal_note_changes_neither_red_line_nor_mood() =>
        Gen.Select(s_talk, s_words, Gen.Int[0, 12], Gen.Enum<Author>()).Sample(
            (talk, note, at, author) =>
            {
                var noted = talk.ToList();
                noted.Insert(Math.Min(at, talk.Length), new Message(author, note, Visibility.Note));
                var (before, after) = (Read(talk), Read([.. noted]));
                return (before.RedLine, before.Mood) == (after.RedLine, after.Mood)
                    && before.Signals.Select(signal => signal.Range).SequenceEqual(after.Signals.Select(signal => signal.Range));
            },
            seed: Seed, iter: 2_000);

    [Fact]
    public void A_system_message_changes_neither_red_line_nor_mood() =>
        Gen.Select(s_talk, s_words, Gen.Int[0, 12]).Sample(
            (talk, text, at) =>
            {
                var more = talk.ToList();
                more.Insert(Math.Min(at, talk.Length), new Message(Author.System, text));
                var (before, after) = (Read(talk), Read([.. more]));
                return (before.RedLine, before.Mood) == (after.RedLine, after.Mood);
            },
            seed: Seed, iter: 2_000);

    [Fact]
    public void A_talk_without_abuse_never_leaves_the_line() =>
        s_talk.Sample(
            talk =>
            {
                var reading = Read(talk);
                return reading.RedLine == RedLine.None || reading.Signals.Any(signal => signal.Code is "insult" or "hate" or "threat");
            },
            seed: Seed, iter: 2_000);

    [Fact]
    public void Evidence_is_there_exactly_when_there_is_something_to_show() =>
        s_talk.Sample(
            talk =>
            {
                var reading = Read(talk);
                return (reading.RedLine == RedLine.None) == (reading.RedLineEvidence is null) && (reading.Mood == Mood.Calm) == (reading.MoodEvidence is null);
            },
            seed: Seed, iter: 2_000);

    [Fact]
    public void What_is_read_does_not_depend_on_what_was_read_before()
    {
        // Each of these policies remembers messages of its own.
        var fresh = SmallPack.Compile();
        s_talk.Array[1, 4].Sample(
            talks =>
            {
                var first = talks.Select(Read).Select(Describe).ToArray();
                var again = talks.Reverse().Select(Read).Select(Describe).Reverse().ToArray();
                var elsewhere = talks.Select(talk => Describe(Read(fresh, talk))).ToArray();
                return first.SequenceEqual(again) && first.SequenceEqual(elsewhere);
            },
            seed: Seed, iter: 300);
    }

    [Fact]
    public void Threads_that_read_at_once_read_the_same()
    {
        var policy = SmallPack.Compile();
        var talks = Enumerable.Range(0, 200).Select(i => Talk.Of($"c: insult {i % 50}", $"a: warning {i % 20}", $"c: {(i % 2 == 0 ? "insult" : "apology")} {i}")).ToArray();
        var expected = talks.Select(talk => Describe(Read(talk))).ToArray();

        var read = new string[8][];
        Parallel.For(0, read.Length, i => read[i] = [.. talks.Select(talk => Describe(Read(policy, talk)))]);

        Assert.All(read, each => Assert.Equal(expected, each));
    }

    [Fact]
    public void Whatever_is_written_is_read_without_a_fault() =>
        Gen.Select(Gen.Enum<Author>(), Gen.OneOf(Gen.String, Gen.String[Gen.Char, 0, 400], s_words)).Array[0, 6].Sample(
            lines =>
            {
                var messages = lines.Select(line => new Message(line.Item1, line.Item2)).ToArray();
                foreach (var signal in Read(messages).Signals)
                    if (signal.Range.Start < 0 || signal.Range.End > messages[signal.MessageIndex].Text.Length || signal.Range.Length == 0) return false;
                return true;
            },
            seed: Seed, iter: 2_000);

    private static ConversationReading Read(Message[] talk) => Read(SmallPack.Policy, talk);

    private static ConversationReading Read(CompiledPolicy policy, Message[] talk) =>
        policy.Check(new DraftCheckRequest { Draft = new Draft(""), Conversation = talk }).Conversation;

    private static string Describe(ConversationReading reading) => string.Create(
        CultureInfo.InvariantCulture,
        $"{reading.RedLine} {reading.RedLineEvidence} {reading.Mood} {reading.MoodEvidence} {string.Join(' ', reading.Signals)}");
}
