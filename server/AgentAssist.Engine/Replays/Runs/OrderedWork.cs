using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AgentAssist.Engine.Replays.Runs;

/// <summary>Works on parts of an input on several threads and gives the answers in the order of the input, with few of them in memory.</summary>
public static class OrderedWork
{
    /// <param name="parts">The input; one part is read at a time.</param>
    /// <param name="work">Pure: the order in which parts are worked on is not told.</param>
    /// <param name="threads">How many parts are worked on at once; 1 or more.</param>
    /// <param name="cancellation">Stops reading; what is being worked on is dropped.</param>
    public static async IAsyncEnumerable<TAnswer> RunAsync<TPart, TAnswer>(
        IAsyncEnumerable<TPart> parts, Func<TPart, TAnswer> work, int threads, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // One answer is waited for by the reader of this stream, and one task waits to be written: with them as many run as there are threads.
        var answers = Channel.CreateBounded<Task<TAnswer>>(Math.Max(1, threads * 2 - 2));
        using var slots = new SemaphoreSlim(threads);
        var reading = ReadAsync();
        try
        {
            await foreach (var answer in answers.Reader.ReadAllAsync(cancellation)) yield return await answer.WaitAsync(cancellation);
            await reading;
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (answers.Reader.TryRead(out var left)) await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task ReadAsync()
        {
            try
            {
                await foreach (var part in parts.WithCancellation(stop.Token))
                {
                    await slots.WaitAsync(stop.Token);
                    await answers.Writer.WriteAsync(Task.Run(() => Work(part), stop.Token), stop.Token);
                }
            }
            finally
            {
                answers.Writer.Complete();
            }
        }

        TAnswer Work(TPart part)
        {
            try
            {
                return work(part);
            }
            finally
            {
                slots.Release();
            }
        }
    }
}
