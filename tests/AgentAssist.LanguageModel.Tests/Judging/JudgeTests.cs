using AgentAssist.LanguageModel.Calls;
using AgentAssist.LanguageModel.Judging;
using AgentAssist.LanguageModel.Tests.Running;

namespace AgentAssist.LanguageModel.Tests.Judging;

public sealed class JudgeTests
{
    [Fact]
    public async Task Evidence_becomes_the_range_of_the_words()
    {
        await using var stub = await Stub.StartAsync();
        const string Draft = "Заявка зарегистрирована. Ожидайте.";

        var verdict = await AskAsync(stub, Draft);

        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((1, "Ожидайте"), (finding.Question, Draft[finding.Range.Start..finding.Range.End]));
        Assert.Null(verdict.Failure);
    }

    [Theory]
    [InlineData("«AWAIT»  further, information", "Await further information")]
    [InlineData("AWAÏT further\ninformation.", "Await further information")]
    [InlineData("await further", "Await further")]
    public async Task Evidence_written_otherwise_is_found_by_its_words(string evidence, string words)
    {
        await using var stub = await Stub.StartAsync();
        stub.Server.Answer = (request, _) => Verdict(8, (2, evidence, 0.9));
        const string Draft = "Hello. Await further information, please.";

        var finding = Assert.Single((await AskAsync(stub, Draft)).Findings);

        Assert.Equal(words, Draft[finding.Range.Start..finding.Range.End]);
    }

    [Theory]
    [InlineData("words the draft does not hold", 1.0)]
    [InlineData("further info", 1.0)]
    [InlineData("...", 1.0)]
    [InlineData("", 1.0)]
    [InlineData("Await further information", 0.69)]
    public async Task Without_evidence_in_the_draft_or_confidence_nothing_is_found(string evidence, double confidence)
    {
        await using var stub = await Stub.StartAsync();
        stub.Server.Answer = (_, _) => Verdict(8, (2, evidence, confidence));

        var verdict = await AskAsync(stub, "Await further information.");

        Assert.Empty(verdict.Findings);
        Assert.Null(verdict.Failure);
    }

    [Theory]
    [InlineData("stub-malformed", ModelFailure.Malformed)]
    [InlineData("stub-garbage", ModelFailure.Malformed)]
    [InlineData("stub-truncated", ModelFailure.Truncated)]
    [InlineData("stub-refusing", ModelFailure.Refused)]
    [InlineData("stub-failing", ModelFailure.Unreachable)]
    [InlineData("stub-redirecting", ModelFailure.Unreachable)]
    public async Task A_broken_model_gives_a_reason_and_no_exception(string model, ModelFailure failure)
    {
        await using var stub = await Stub.StartAsync(model);

        var verdict = await AskAsync(stub, "Await further information.");

        Assert.Equal(failure, verdict.Failure);
        Assert.Empty(verdict.Findings);
    }

    [Theory]
    [InlineData("stub-slow-600")]
    [InlineData("stub-dripping")]
    public async Task A_slow_model_is_given_up(string model)
    {
        await using var stub = await Stub.StartAsync(model, settings => settings with { Timeout = TimeSpan.FromMilliseconds(500) });

        Assert.Equal(ModelFailure.Timeout, (await AskAsync(stub, "Await further information.")).Failure);
    }

    [Fact]
    public async Task A_verdict_is_asked_for_once_by_draft_revision_and_conversation()
    {
        await using var stub = await Stub.StartAsync();
        var judge = new Judge(stub.Models);

        foreach (var revision in new[] { "r1", "r1", "r2" })
            Assert.Single((await judge.AskAsync(Policies.MomTest, Requests.Of("Await further information."), revision, CancellationToken.None)).Findings);
        await judge.AskAsync(Policies.MomTest, Requests.Of("Await further information.", "My cat died."), "r1", CancellationToken.None);

        Assert.Equal(3, stub.Server.Requests.Count);
        Assert.NotNull(judge.Known(Policies.MomTest, Requests.Of("Await further information."), "r2"));
        Assert.Null(judge.Known(Policies.MomTest, Requests.Of("Await further information!"), "r2"));
    }

    [Theory]
    [InlineData("""{"answers": []}""")]
    [InlineData("""{"answers": [{"question": 1, "answer": true, "evidence": "a", "confidence": 2}]}""")]
    [InlineData("""{"answers": [{"question": 1, "answer": "yes", "evidence": "a", "confidence": 1}]}""")]
    [InlineData("""{"answers": [{"question": 1, "answer": true, "confidence": 1}]}""")]
    [InlineData("""{"answers": [{"question": 1, "answer": true, "evidence": null, "confidence": 1}]}""")]
    [InlineData("""{"answers": [{"question": 2, "answer": true, "evidence": "a", "confidence": 1}]}""")]
    [InlineData("""{"answers": [{"question": 1, "answer": true, "evidence": "a", "confidence": 1, "gate": "allow"}]}""")]
    [InlineData("""{"answers": null}""")]
    [InlineData("null")]
    [InlineData("yes")]
    public void What_breaks_the_schema_is_no_answer(string text) => Assert.Null(JudgeSchema.Read(text, 1));

    [Fact]
    public void Every_question_is_answered_once() =>
        Assert.Equal([true, false], JudgeSchema.Read(Verdict(2, (1, "a", 1)), 2)!.Select(answer => answer.Answer));

    private static Task<JudgeVerdict> AskAsync(Stub stub, string draft, params string[] customer) =>
        new Judge(stub.Models).AskAsync(Policies.MomTest, Requests.Of(draft, customer), "r1", CancellationToken.None);

    private static string Verdict(int questions, params (int Question, string Evidence, double Confidence)[] yes) => System.Text.Json.JsonSerializer.Serialize(new
    {
        answers = Enumerable.Range(1, questions).Select(number =>
        {
            var found = yes.FirstOrDefault(each => each.Question == number);
            return new { question = number, answer = found.Question == number, evidence = found.Evidence ?? "", confidence = found.Question == number ? found.Confidence : 0.8 };
        }),
    });
}
