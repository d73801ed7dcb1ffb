using System.CommandLine;
using AgentAssist.Cli.Explanations;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Explanations;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist pack explain</c>: which rule looked where in a text, and why it speaks or is silent.</summary>
internal sealed class PackExplainCommand : Command
{
    private readonly Terminal _terminal;

    private readonly Argument<string?> _text = new("TEXT|FILE")
    {
        Description = "The draft itself, the name of a file that holds it, or - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _request = new("--request")
    {
        Description = "A file with the whole request as JSON, as for POST /v1/drafts/check: draft, conversation, context, trigger. Instead of TEXT.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _customer = new("--customer") { Description = "TEXT is the customer's message. So it is for a --rule that reads the customer." };
    private readonly Option<string?> _rule = new("--rule") { Description = "Explain this rule alone, in detail: its id, or pack/rule.", HelpName = "RULE" };

    private readonly Option<string?> _policy = new("--policy")
    {
        Description = "Policy to explain. Default: default, or for a --rule the policy that uses its pack, else the pack alone.",
        HelpName = "ID",
    };

    private readonly Option<string?> _policies = PolicyOptions.Folder();

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to show the explanation.",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    public PackExplainCommand(Terminal terminal)
        : base("explain", "Shows which rule looked where in a text, and why it speaks or is silent. Rules in shadow are explained as well; findings do not change the exit code.")
    {
        _terminal = terminal;
        Add(_text);
        foreach (var option in new Option[] { _request, _customer, _rule, _policy, _policies, _format }) Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_text) is null == result.GetValue(_request) is null) result.AddError("give either a text or --request FILE");
            if (result.GetValue(_customer) && result.GetValue(_request) is not null) result.AddError("--customer goes with a text; a request says itself who wrote what");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = await PolicyOptions.FindAsync(parsed.GetValue(_policies), _terminal);
        if (folder is null || await PolicyLoader.LoadAsync(folder, _terminal) is not { } policies) return ExitCode.BadInput;

        var rule = parsed.GetValue(_rule);
        var explainer = new PolicyExplainer(policies.Source, PolicyLoader.WordForms);
        if (rule is not null && explainer.PolicyOf(rule) is null) return await RefuseAsync(explainer.WhyUnknown(rule));

        var (request, error) = await ReadAsync(parsed, rule is not null && ReadsCustomer(policies, rule), cancellation);
        if (request is null) return await RefuseAsync(error!);
        if (PolicyFor(parsed.GetValue(_policy) ?? request.Policy, rule, policies, explainer) is not { } policy)
        {
            return await RefuseAsync($"there is no policy '{parsed.GetValue(_policy) ?? request.Policy ?? "default"}'; known: {string.Join(", ", policies.Policies.Keys.Order(StringComparer.Ordinal))}");
        }

        var explanation = explainer.Explain(request, policy, rule);
        if (parsed.GetValue(_format) is "json") await JsonOutput.WriteAsync(_terminal.Output, explanation, CliJsonContext.Default.PolicyExplanation);
        else new ExplanationReport(_terminal.Out, _terminal.Palette, isDetailed: rule is not null).Write(explanation, request);
        return ExitCode.Clean;
    }

    private Task<(DraftCheckRequest? Request, string? Error)> ReadAsync(ParseResult parsed, bool readsCustomer, CancellationToken cancellation) =>
        parsed.GetValue(_request) is { } file
            ? ExplanationInput.ReadRequestAsync(file, cancellation)
            : ExplanationInput.ReadTextAsync(parsed.GetValue(_text)!, parsed.GetValue(_customer) || readsCustomer, cancellation);

    private static bool ReadsCustomer(PolicySet policies, string rule) => policies.Source.Packs
        .SelectMany(pack => pack.Rules.Where(each => each.Id == rule || $"{pack.Id}/{each.Id}" == rule)).Any(each => each.Target == RuleTarget.Customer);

    private static PolicyDefinition? PolicyFor(string? named, string? rule, PolicySet policies, PolicyExplainer explainer) =>
        named is null && rule is not null ? explainer.PolicyOf(rule) : policies.Source.Policies.FirstOrDefault(policy => policy.Id == (named ?? "default"));

    private async Task<int> RefuseAsync(string error)
    {
        await _terminal.FailAsync(error);
        return ExitCode.BadInput;
    }
}
