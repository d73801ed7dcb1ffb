using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary><c>consistency:</c> — one form of address, or the customer's own name, throughout.</summary>
internal sealed class ConsistencyCheck(ConsistencyOf of) : ICheck
{
    public ImmutableArray<int>? Triggers => null;

    public bool Reads(DraftCheckRequest request) => of == ConsistencyOf.Name && !string.IsNullOrWhiteSpace(request.Context.Customer.Name);

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        if (!run.Spend(run.Analysis.TokenCount)) return;
        var found = of == ConsistencyOf.Address ? FormsOfAddress.FindMixed(run.Analysis) : FindWrongName(run);
        if (found is { } range && unit.Contains(range)) matches.Add(new Match(range));
    }

    private static TextRange? FindWrongName(CheckRun run) =>
        run.Request.Context.Customer.Name is { } name && !string.IsNullOrWhiteSpace(name) ? GreetedName.FindOther(run.Analysis, name) : null;
}
