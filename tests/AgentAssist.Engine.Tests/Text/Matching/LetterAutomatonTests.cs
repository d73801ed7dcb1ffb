using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class LetterAutomatonTests
{
    [Theory]
    [InlineData(false, "xABab", "0:4")]
    [InlineData(true, "xABab", "0:2 0:4")]
    [InlineData(false, "xbc abc", "0:5 1:2 1:6 2:6")]
    [InlineData(true, "ax", "")]
    public void It_tells_at_which_characters_words_end_and_which(bool ignoreCase, string text, string expected)
    {
        var automaton = new LetterAutomaton(["ab", "bc", "abc"], ignoreCase);
        var state = 0;
        var found = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var ends = automaton.Next(ref state, text[i]);
            Assert.Equal(ends, automaton.EndsOf(state).Length > 0);
            foreach (var word in automaton.EndsOf(state)) found.Add($"{word}:{i}");
        }

        Assert.Equal(expected, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }
}
