using System.Text.Json;
using AgentAssist.Engine.Tests.Policies;
using Xunit;
using YamlDotNet.Serialization;

namespace AgentAssist.Engine.Tests.Conversations;

public sealed class ConversationTableTests
{
    private const int LeastConversations = 80;

    private static readonly string[] s_languages = ["en", "ru", "uk"];

    private static readonly Dictionary<string, TableRow> s_table = Read();

    public static TheoryData<string, string> Conversations =>
        [.. from row in s_table.Values from language in s_languages where row.In(language) is not null select (row.Name, language)];

    [Fact]
    public void The_table_is_long_enough_and_speaks_three_languages()
    {
        Assert.True(Conversations.Count >= LeastConversations);
        Assert.All(s_table.Values, row => Assert.All(s_languages, language => Assert.NotNull(row.In(language))));
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void A_conversation_is_read_as_a_lead_would_read_it(string name, string language)
    {
        var row = s_table[name];
        var talk = row.In(language)!;
        var response = ShippedPolicy.Default.Check(Talk.Request(talk.Messages) with { Draft = new Draft(talk.Draft), Trigger = CheckTrigger.Send });
        var codes = response.Conversation.Signals.Select(signal => signal.Code).ToHashSet();

        if (row.RedLine is { } redLine) Assert.Equal(redLine, response.Conversation.RedLine);
        if (row.Mood is { } mood) Assert.Equal(mood, response.Conversation.Mood);
        Assert.Empty(row.Signals.Except(codes));
        Assert.Empty(row.Without.Intersect(codes));
        if (row.Gate is { } gate) Assert.Equal((gate, string.Join(", ", row.Codes ?? [])), (response.Gate.Decision, string.Join(", ", response.Gate.Codes)));
        if (row.Suggestions is { } suggestions) Assert.Equal(suggestions, response.Suggestions.Select(suggestion => suggestion.Id));
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Red_line_and_mood_come_with_the_words_that_tell_them(string name, string language)
    {
        var talk = s_table[name].In(language)!;
        var messages = Talk.Of(talk.Messages);
        var reading = ShippedPolicy.Default.Check(Talk.Request(talk.Messages)).Conversation;

        Assert.Equal(reading.RedLine == RedLine.None, reading.RedLineEvidence is null);
        Assert.Equal(reading.Mood == Mood.Calm, reading.MoodEvidence is null);
        foreach (var evidence in new[] { reading.RedLineEvidence, reading.MoodEvidence }.OfType<Evidence>())
        {
            var message = messages[evidence.MessageIndex!.Value];
            Assert.Equal(Visibility.Public, message.Visibility);
            Assert.InRange(evidence.Range.Length, 1, message.Text.Length);
            Assert.True(evidence.Range.End <= message.Text.Length);
        }
    }

    private static Dictionary<string, TableRow> Read()
    {
        var file = typeof(ConversationTableTests).Assembly.GetManifestResourceStream("conversations.yaml")!;
        using var reader = new StreamReader(file);
        // By way of JSON the names of enumerations are those of the API.
        var json = new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().Build().Deserialize(reader)!);
        return JsonSerializer.Deserialize<TableRow[]>(json, JsonSerializerOptions.Web)!.ToDictionary(row => row.Name);
    }
}
