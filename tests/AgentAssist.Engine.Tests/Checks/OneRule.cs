using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

/// <summary>A policy of one rule, and what it says about a draft.</summary>
internal sealed class OneRule : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Pack("p");
    private readonly CompiledPolicy _policy;

    public OneRule(string yaml) => _policy = _folder.Rule("p", "r", yaml).Default();

    public void Dispose() => _folder.Dispose();

    /// <summary>The passages found, joined by <c>|</c>.</summary>
    public string Find(string draft) => string.Join('|', Check(draft).Select(found => draft[found.Range.Start..found.Range.End]));

    /// <summary>The draft after the preferred fix of the only finding; null when nothing is offered.</summary>
    public string? Fix(string draft) => Assert.Single(Check(draft)).Actions is [var action, ..]
        ? action.Edits.OrderByDescending(edit => edit.Range.Start)
            .Aggregate(draft, (text, edit) => text[..edit.Range.Start] + edit.NewText + text[edit.Range.End..])
        : null;

    public IReadOnlyList<Diagnostic> Check(string draft) =>
        _policy.Check(new DraftCheckRequest { Draft = new Draft(draft), Trigger = CheckTrigger.Send }).Diagnostics;
}
