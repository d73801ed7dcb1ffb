using AgentAssist.LanguageModel.Tests.Running;
using AgentAssist.SemanticKernel;
using AgentAssist.StubModel;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace AgentAssist.LanguageModel.Tests.SemanticKernel;

/// <summary>A bot of Semantic Kernel behind the gate, speaking to the stub over HTTP.</summary>
public sealed class ReplyGateTests : IAsyncLifetime
{
    private const string Fallback = "Let me ask a colleague.";

    private readonly ReplyGate _gate = new(() => Policies.Default, new ReplyGateOptions { Fallback = Fallback });
    private readonly List<GatedReply> _interventions = [];
    private StubModelServer _stub = null!;
    private Kernel _kernel = null!;

    public async ValueTask InitializeAsync()
    {
        _stub = await StubModelServer.StartAsync();
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatCompletion("stub-plain", _stub.Address, "none");
        _kernel = builder.Build();
        _kernel.FunctionInvocationFilters.Add(new ReplyGateFilter(_gate));
        _gate.Intervened += _interventions.Add;
    }

    public ValueTask DisposeAsync() => _stub.DisposeAsync();

    [Theory]
    [InlineData("Your parcel comes tomorrow before noon.", "Your parcel comes tomorrow before noon.", null)]
    [InlineData("You are an idiot.", Fallback, ReplyOutcome.Blocked)]
    [InlineData("Send me the CVV code of your card.", Fallback, ReplyOutcome.Blocked)]
    public async Task A_prompts_answer_goes_through_the_gate(string said, string heard, ReplyOutcome? outcome)
    {
        _stub.Answer = (_, _) => said;

        var answer = await _kernel.InvokePromptAsync("Answer the customer.");

        Assert.Equal(heard, answer.ToString());
        Assert.Equal(outcome, _interventions.SingleOrDefault()?.Outcome);
    }

    [Fact]
    public async Task A_streamed_answer_is_held_back_until_it_is_checked()
    {
        _stub.Answer = (_, _) => "I have found it. You are an idiot, by the way.";
        var heard = new List<string>();

        await foreach (var piece in _kernel.InvokePromptStreamingAsync("Answer the customer.")) heard.Add(piece.ToString());
        await foreach (var piece in _kernel.InvokePromptStreamingAsync<string>("Answer the customer.")) heard.Add(piece);

        Assert.Equal([Fallback, Fallback], heard);
    }

    [Fact]
    public async Task A_good_streamed_answer_arrives_whole()
    {
        _stub.Answer = (_, _) => "Your parcel comes tomorrow before noon.";
        var heard = "";

        await foreach (var piece in _kernel.InvokePromptStreamingAsync("Answer the customer.")) heard += piece;

        Assert.Equal("Your parcel comes tomorrow before noon.", heard);
    }

    [Fact]
    public async Task A_chat_service_called_directly_is_gated_too_and_reads_the_history()
    {
        _stub.Answer = (_, _) => "You are an idiot.";
        var chat = new GatedChatCompletion(_kernel.GetRequiredService<IChatCompletionService>(), _gate);
        var history = new ChatHistory("You are a bot.");
        history.AddUserMessage("Where is my parcel?");

        Assert.Equal(Fallback, (await chat.GetChatMessageContentAsync(history)).Content);
        await foreach (var piece in chat.GetStreamingChatMessageContentsAsync(history)) Assert.Equal(Fallback, piece.Content);
    }

    [Theory]
    [InlineData(FixApplicability.NeedsReview, "Please do not write to this address.", ReplyOutcome.Repaired)]
    [InlineData(FixApplicability.Safe, "PLEASE DO NOT WRITE to this address.", ReplyOutcome.Passed)]
    public void Fixes_are_applied_as_far_as_they_are_trusted(FixApplicability trusted, string text, ReplyOutcome outcome)
    {
        var gate = new ReplyGate(() => Policies.Default, new ReplyGateOptions { Fallback = Fallback, Fixes = trusted });

        var gated = gate.Check("PLEASE DO NOT WRITE to this address.");

        Assert.Equal((text, outcome), (gated.Text, gated.Outcome));
        Assert.Contains("core/shouting", gated.Codes);
    }

    [Fact]
    public async Task What_other_functions_return_is_left_alone()
    {
        var function = KernelFunctionFactory.CreateFromMethod(() => "You are an idiot.", "lookup");

        Assert.Equal("You are an idiot.", (await _kernel.InvokeAsync(function)).ToString());
    }
}
