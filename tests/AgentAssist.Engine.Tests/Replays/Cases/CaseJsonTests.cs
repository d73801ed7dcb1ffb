using System.Text;
using AgentAssist.Engine.Replays.Cases;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays.Cases;

public sealed class CaseJsonTests
{
    private static readonly string[] Odd = ["", " leading", "trailing ", "null", "true", "12", "- x", "🙂 смайл", "line\r\nline", "=1+1"];

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char["abё їґ,;\"'\n\t\\#:-<>&«»0"], 0, 40], Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]));

    private static readonly Gen<Message> Messages = Gen.Select(
        Gen.Enum<Author>(), Words, Gen.Bool, Gen.Int[0, 3],
        (author, text, isNote, at) => new Message(author, text, isNote ? Visibility.Note : Visibility.Public, at == 0 ? null : new DateTimeOffset(2026, 1, 2, at, 4, 5, 678, TimeSpan.FromHours(at))));

    /// <summary>Cases of every shape.</summary>
    public static Gen<Case> Cases { get; } = Gen.Select(Words, Messages.Array[0, 4], Words.Array[0, 3], Gen.Int[0, 255], Gen.Int[1, 1_000_000], (text, conversation, tags, bits, number) =>
    {
        var span = new TextRange(0, Math.Min(text.Length, 1 + (number % 5)));
        bool Has(int bit) => (bits & (1 << bit)) != 0;
        return new Case
        {
            Id = $"c-{number}",
            Text = text,
            At = text.Length > 0 && Has(0) ? new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero) : null,
            Conversation = [.. conversation],
            Context = Has(1) ? new Context { Topic = "refund", Csat = 4.5, Agent = new Agent("a", AgentLevel.Novice, "Sam"), Customer = new Customer("c", "Alex"), Custom = new Dictionary<string, string> { ["tier"] = "gold" } } : Context.Empty,
            Trigger = Has(2) ? CheckTrigger.Typing : CheckTrigger.Send,
            Expected = Has(3) && text.Length > 0 ? [new ExpectedFinding("core/insult", [span]), new ExpectedFinding("dead-end", [])] : [],
            Silent = Has(4) ? ["core/blame"] : [],
            IsClean = !Has(3) && !Has(4) && Has(5),
            IsExact = Has(6),
            GoodReply = Has(7) ? text : null,
            Language = Has(1) ? "uk" : null,
            Tags = [.. tags.Where(tag => tag.Length > 0)],
            Source = Has(5) ? "somewhere" : null,
        };
    });

    [Fact]
    public void What_is_written_is_read_again_as_json_and_as_yaml() => Cases.Array[1, 3].Sample(
        cases =>
        {
            foreach (var theCase in cases) Assert.Equal(CaseJson.Text(theCase), CaseJson.Text(Read(CaseJson.Text(theCase)).Case!));
            using var yaml = new StringWriter { NewLine = "\n" };
            CaseYaml.Write(yaml, cases);
            var read = CaseYaml.Read(yaml.ToString(), "cases.yaml");
            Assert.Equal(cases.Select(CaseJson.Text), read.Select(entry => entry.Reading.Case is { } found ? CaseJson.Text(found) : entry.Reading.Error));
        },
        iter: 300);

    [Theory]
    [InlineData("""{"text": "x", "expected": [{}]}""", "expected[0].rule: Is required.")]
    [InlineData("""{"text": "x", "expected": [{"rule": "r", "spans": [{"start": 0, "end": 9}]}]}""", "expected[0].spans[0]: Must be {\"start\": …, \"end\": …} within the text of 1 UTF-16 code units.")]
    [InlineData("""{"text": "x", "expected": [{"rule": "r", "words": "y"}]}""", "expected[0].words: The text does not hold \"y\".")]
    [InlineData("""{"text": "x", "tags": "a"}""", "tags: Must be an array.")]
    [InlineData("""{"text": "x", "clean": true, "silent": ["r"]}""", "clean: Says that nothing is wrong; leave out 'expected' and 'silent'.")]
    [InlineData("""{"text": "x", "goodReply": 1}""", "goodReply: Must be a string.")]
    [InlineData("""{"texts": "x"}""", "draft: Is required (or \"text\" in its place).")]
    [InlineData("""{"text": "x" """, "Not valid JSON at line 1, column 14: It ends in the middle of an object or array.")]
    public void What_is_wrong_names_the_field(string json, string error) => Assert.Equal(error, Read(json).Error);

    [Fact]
    public void Words_stand_for_all_their_places()
    {
        var theCase = Read("""{"text": "no, no way", "expected": [{"rule": "r", "words": "no"}]}""").Case!;

        Assert.Equal([new TextRange(0, 2), new TextRange(4, 6)], theCase.Expected[0].Spans);
    }

    private static CaseReading Read(string json) => CaseJson.Read(Encoding.UTF8.GetBytes(json));
}
