using System.Globalization;
using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Text;
using Xunit;

namespace AgentAssist.Engine.Tests.Conversations;

public sealed class ReadingCacheTests
{
    private static readonly MessageReading s_reading = new(Language.English, [], false, false);

    [Fact]
    public void What_was_read_lately_is_known()
    {
        var cache = new ReadingCache(1_000);
        cache.Add(Key(1), s_reading);

        Assert.True(cache.TryGet(Key(1), out var known));
        Assert.Same(s_reading, known);
        Assert.False(cache.TryGet(Key(2), out _));
    }

    [Fact]
    public void It_holds_no_more_than_two_generations()
    {
        var cache = new ReadingCache(100 * s_reading.Weight);
        for (var i = 0; i < 10_000; i++) cache.Add(Key(i), s_reading);

        Assert.InRange(Enumerable.Range(0, 10_000).Count(i => cache.TryGet(Key(i), out _)), 1, 203);
    }

    [Fact]
    public void What_is_asked_for_again_stays()
    {
        var cache = new ReadingCache(100 * s_reading.Weight);
        cache.Add(Key(-1), s_reading);
        for (var i = 0; i < 10_000; i++)
        {
            cache.Add(Key(i), s_reading);
            Assert.True(i % 50 != 0 || cache.TryGet(Key(-1), out _));
        }
    }

    [Theory]
    [InlineData("", 1, "", 2)]
    [InlineData("a", 1, "a", 2)]
    [InlineData("", 1, "\0", 1)]
    [InlineData("a", 1, "a\0", 1)]
    [InlineData("abcdefgh", 1, "abcdefgh\0", 1)]
    [InlineData("abcdefghijklmnop", 1, "ijklmnopabcdefgh", 1)]
    public void Texts_and_kinds_that_differ_have_keys_that_differ(string text, int kind, string other, int otherKind)
    {
        Assert.NotEqual(MessageKey.Of(text, kind), MessageKey.Of(other, otherKind));
        Assert.Equal(MessageKey.Of(text, kind), MessageKey.Of(new string(text.AsSpan()), kind));
    }

    [Fact]
    public void A_hundred_thousand_texts_have_as_many_keys()
    {
        var keys = Enumerable.Range(0, 100_000).Select(i => Key(i)).ToHashSet();

        Assert.Equal(100_000, keys.Count);
        Assert.Equal(100_000, keys.Select(key => key.High).Distinct().Count());
        Assert.Equal(100_000, keys.Select(key => key.Low).Distinct().Count());
    }

    private static MessageKey Key(int number) => MessageKey.Of(string.Create(CultureInfo.InvariantCulture, $"message {number}"), 0);
}
