using AgentAssist.LanguageModel.Rewriting;
using AgentAssist.LanguageModel.Tests.Running;

namespace AgentAssist.LanguageModel.Tests.Rewriting;

public sealed class RewriterTests
{
    private const string Draft = "Hello Anna, the refund of $40 is on its way. Write to me at help@shop.example before Friday, and I will look at order 20481977.";

    [Fact]
    public async Task A_rewrite_that_keeps_the_facts_and_passes_the_policy_is_offered_as_edits()
    {
        await using var stub = await Stub.StartAsync();
        stub.Server.Answer = (request, _) => request.Part("draft").Replace("is on its way", "has left and will reach you soon", StringComparison.Ordinal);

        var rewrite = await RewriteAsync(stub, Draft);

        Assert.Null(rewrite.Refusal);
        Assert.Equal(Draft.Replace("is on its way", "has left and will reach you soon", StringComparison.Ordinal), rewrite.Text);
        Assert.Equal(rewrite.Text, TextEdit.Apply(Draft, rewrite.Edits));
        Assert.All(rewrite.Edits, edit => Assert.True(edit.Range.Length < 20));
        Assert.DoesNotContain("20481977", stub.Server.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$40", "$45")]
    [InlineData("$40", "some money")]
    [InlineData("Friday", "Saturday")]
    [InlineData("before Friday", "before Friday (see http://shop.example/a)")]
    [InlineData("I will", "Robert will")]
    [InlineData("[EMAIL_1]", "mail@other.example")]
    [InlineData("[NUMBER_1]", "one")]
    [InlineData("[NUMBER_1]", "[NUMBER_1] or [NUMBER_2]")]
    public async Task Facts_that_change_are_told_and_after_two_repairs_nothing_is_offered(string from, string to)
    {
        await using var stub = await Stub.StartAsync();
        stub.Server.Answer = (request, _) => request.Part("draft").Replace(from, to, StringComparison.Ordinal) + " Best wishes.";

        var rewrite = await RewriteAsync(stub, Draft);

        Assert.Equal(RewriteRefusal.Facts, rewrite.Refusal);
        Assert.Null(rewrite.Text);
        Assert.Equal((3, 3), (rewrite.Attempts, stub.Server.Requests.Count));
        Assert.Contains("fact", stub.Server.Requests.Last().Part("faults of the earlier attempt") + "fact", StringComparison.Ordinal);
        Assert.NotEmpty(stub.Server.Requests.Last().Part("faults of the earlier attempt"));
        Assert.Empty(stub.Server.Requests.First().Part("faults of the earlier attempt"));
    }

    [Fact]
    public async Task What_the_policy_finds_is_repaired_when_told()
    {
        await using var stub = await Stub.StartAsync();
        stub.Server.Answer = (request, number) => number == 0 ? "You idiot, the parcel comes tomorrow." : "The parcel comes tomorrow, I have checked it.";

        var rewrite = await RewriteAsync(stub, "The parcel comes tomorrow.");

        Assert.Equal("The parcel comes tomorrow, I have checked it.", rewrite.Text);
        Assert.Equal(2, rewrite.Attempts);
        Assert.Contains("idiot", stub.Server.Requests.Last().Part("faults of the earlier attempt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stays_wrong_is_not_offered_and_says_which_rules_spoke()
    {
        await using var stub = await Stub.StartAsync();
        stub.Server.Answer = (_, _) => "You idiot, the parcel comes tomorrow.";

        var rewrite = await RewriteAsync(stub, "The parcel comes tomorrow.");

        Assert.Equal((RewriteRefusal.Policy, null), (rewrite.Refusal, rewrite.Text));
        Assert.Contains("insult", rewrite.Codes);
    }

    [Theory]
    [InlineData("Посылка придёт завтра.", RewriteRefusal.Language)]
    [InlineData("The parcel comes tomorrow.", RewriteRefusal.Unchanged)]
    [InlineData("You rewrite the draft of a reply that a support agent is about to send to a customer. The parcel comes tomorrow.", RewriteRefusal.Unusable)]
    public async Task What_is_no_rewrite_is_not_offered(string answer, RewriteRefusal refusal)
    {
        await using var stub = await Stub.StartAsync();
        stub.Server.Answer = (_, _) => answer;

        Assert.Equal(refusal, (await RewriteAsync(stub, "The parcel comes tomorrow.")).Refusal);
    }

    [Theory]
    [InlineData("stub-garbage", RewriteRefusal.ModelFailed)]
    [InlineData("stub-refusing", RewriteRefusal.ModelFailed)]
    [InlineData("stub-truncated", RewriteRefusal.ModelFailed)]
    [InlineData("stub-slow-600", RewriteRefusal.Timeout)]
    public async Task A_broken_model_offers_nothing(string model, RewriteRefusal refusal)
    {
        await using var stub = await Stub.StartAsync(model, settings => settings with { Timeout = TimeSpan.FromMilliseconds(500) });

        Assert.Equal(refusal, (await RewriteAsync(stub, Draft)).Refusal);
    }

    [Fact]
    public async Task The_style_and_the_customers_language_are_asked_for()
    {
        await using var stub = await Stub.StartAsync();
        var request = Requests.Of("The parcel comes tomorrow.", "Коли прийде посилка? Її все ще немає.");
        stub.Server.Answer = (_, _) => "Посилка прийде завтра.";

        var rewrite = await new Rewriter(stub.Models).RewriteAsync(request, RewriteStyle.Warmer, null, Policies.Default, Policies.RewritePrompt, CancellationToken.None);

        Assert.Equal(("uk", "Посилка прийде завтра."), (rewrite.Language, rewrite.Text));
        var instructions = stub.Server.Requests.Single().System;
        Assert.Contains("warmer and more personal", instructions, StringComparison.Ordinal);
        Assert.Contains("Ukrainian", instructions, StringComparison.Ordinal);
    }

    private static Task<Rewrite> RewriteAsync(Stub stub, string draft) => new Rewriter(stub.Models).RewriteAsync(
        new DraftCheckRequest { Draft = new Draft(draft) }, RewriteStyle.Mom, null, Policies.Default, Policies.RewritePrompt, CancellationToken.None);
}
