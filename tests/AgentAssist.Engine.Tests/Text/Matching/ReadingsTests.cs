using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class ReadingsTests
{
    private readonly Readings _readings = new();
    private Token _token;

    [Fact]
    public void Readings_of_a_word_follow_one_another_each_once()
    {
        foreach (var (form, next) in new[] { (5, 1), (6, 1), (5, 1), (5, 2), (6, 1) }) _readings.Add(ref _token, form, next);

        Assert.Equal([(5, 2), (6, 1), (5, 1)], Chain(_token));
    }

    [Fact]
    public void Words_have_readings_of_their_own_however_many_there_are()
    {
        var tokens = new Token[10];
        for (var form = 1; form <= 10; form++)
            for (var i = 0; i < tokens.Length; i++) _readings.Add(ref tokens[i], form, i + 1);

        Assert.All(Enumerable.Range(0, 10), i => Assert.Equal(Enumerable.Range(1, 10).Reverse().Select(form => (form, i + 1)), Chain(tokens[i])));
    }

    [Fact]
    public void What_is_cleared_is_written_over()
    {
        for (var i = 0; i < 100; i++) _readings.Add(ref _token, i, i);
        _readings.Clear();
        var token = default(Token);
        _readings.Add(ref token, 7, 8);

        Assert.Equal(1, token.Reading);
        Assert.Equal([(7, 8)], Chain(token));
    }

    private List<(int Form, int Next)> Chain(Token token)
    {
        var chain = new List<(int Form, int Next)>();
        for (var i = token.Reading; i != 0; i = _readings[i].Other) chain.Add((_readings[i].Form, _readings[i].Next));
        return chain;
    }
}
