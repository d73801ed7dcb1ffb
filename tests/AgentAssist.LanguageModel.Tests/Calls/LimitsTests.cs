using AgentAssist.LanguageModel.Calls;
using AgentAssist.LanguageModel.Judging;
using AgentAssist.LanguageModel.Tests.Running;

namespace AgentAssist.LanguageModel.Tests.Calls;

public sealed class LimitsTests
{
    [Fact]
    public async Task What_fails_for_a_moment_is_asked_again()
    {
        await using var stub = await Stub.StartAsync("stub-flaky");

        Assert.True((await AskAsync(stub)).IsGiven);
        Assert.Equal(3, stub.Server.Requests.Count);
    }

    [Fact]
    public async Task The_budget_of_a_minute_is_kept_and_counts_retries()
    {
        await using var stub = await Stub.StartAsync("stub-flaky", settings => settings with { PerMinute = 2 });

        Assert.Equal(ModelFailure.Budget, (await AskAsync(stub)).Failure);
        Assert.Equal(2, stub.Server.Requests.Count);
    }

    [Fact]
    public async Task The_budget_of_a_day_is_kept()
    {
        await using var stub = await Stub.StartAsync("stub-plain", settings => settings with { PerDay = 1 });

        Assert.True((await AskAsync(stub)).IsGiven);
        Assert.Equal(ModelFailure.Budget, (await AskAsync(stub)).Failure);
        Assert.Single(stub.Server.Requests);
    }

    [Fact]
    public async Task No_more_are_asked_at_once_than_set()
    {
        await using var stub = await Stub.StartAsync("stub-plain", settings => settings with { Concurrency = 2 });
        var (inside, most) = (0, 0);
        using var pair = new Barrier(2);
        stub.Server.Answer = (_, _) =>
        {
            var now = Interlocked.Increment(ref inside);
            InterlockedMax(ref most, now);
            pair.SignalAndWait(TimeSpan.FromSeconds(60));
            Interlocked.Decrement(ref inside);
            return "fine";
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(stub)));

        Assert.All(answers, answer => Assert.True(answer.IsGiven));
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_dead_endpoint_is_left_alone_for_a_while()
    {
        await using var stub = await Stub.StartAsync("stub-failing");

        for (var i = 0; i < 4; i++) Assert.Equal(ModelFailure.Unreachable, (await AskAsync(stub)).Failure);

        Assert.InRange(stub.Server.Requests.Count, 6, 8);
    }

    [Fact]
    public async Task Nobody_listening_is_a_reason_and_no_exception()
    {
        await using var stub = await Stub.StartAsync();
        await stub.Server.DisposeAsync();

        Assert.Equal(ModelFailure.Unreachable, (await AskAsync(stub)).Failure);
    }

    [Fact]
    public async Task Whoever_goes_away_ends_the_asking()
    {
        await using var stub = await Stub.StartAsync("stub-slow-600");
        using var gone = new CancellationTokenSource();
        var asking = AskAsync(stub, gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task The_log_tells_what_went_where_without_text_or_key()
    {
        await using var stub = await Stub.StartAsync();
        await new Judge(stub.Models).AskAsync(Policies.MomTest, Requests.Of("Await further information, marzipan@mail.example."), "r1", CancellationToken.None);

        Assert.Contains($"Asked stub-plain at {stub.Server.Address.Authority} for core/fails-mom-test", stub.Log.All, StringComparison.Ordinal);
        Assert.Contains("1 names and numbers taken out; answered", stub.Log.All, StringComparison.Ordinal);
        foreach (var secret in new[] { "marzipan", "Await", "sk-" }) Assert.DoesNotContain(secret, stub.Log.All, StringComparison.Ordinal);
        Assert.Equal("Bearer sk-marzipan", stub.Server.Requests.Single().Authorization);
        Assert.DoesNotContain("sk-", stub.Models.Settings.ToString(), StringComparison.Ordinal);
    }

    private static Task<ModelAnswer> AskAsync(Stub stub, CancellationToken cancellation = default) =>
        stub.Models.AskAsync(ModelRole.Judge, new ModelQuestion("test", "Say fine.", "=== draft x ===\nfine\n=== end of draft x ===", null, 0, 100, 0), cancellation);

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most) Interlocked.CompareExchange(ref most, value, seen);
    }
}
