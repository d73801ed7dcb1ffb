using AgentAssist.Engine.Replays.Runs;
using Xunit;

namespace AgentAssist.Engine.Tests.Replays.Runs;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Answers_come_in_the_order_of_the_input(int threads)
    {
        var answers = await OrderedWork.RunAsync(Numbers(500), number => number * 2, threads, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 500).Select(number => number * 2), answers);
    }

    [Fact]
    public async Task What_goes_wrong_reaches_the_reader()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await OrderedWork.RunAsync<int, int>(Numbers(100), number => number == 50 ? throw new InvalidOperationException() : number, 4, TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reading_stops_with_the_reader_and_never_runs_far_ahead()
    {
        var read = 0;
        await foreach (var answer in OrderedWork.RunAsync(Numbers(100_000, () => read++), number => number, 2, TestContext.Current.CancellationToken))
        {
            if (answer == 10) break;
        }

        Assert.InRange(read, 11, 40);
    }

    private static async IAsyncEnumerable<int> Numbers(int count, Action? told = null)
    {
        for (var i = 0; i < count; i++)
        {
            told?.Invoke();
            await Task.Yield();
            yield return i;
        }
    }
}
