using System.Text.Json;
using System.Text.RegularExpressions;
using AgentAssist;
using AgentAssist.Sdk;

namespace HelloCsharp;

/// <summary>Finds «asap».</summary>
public sealed partial class HurryCheck(IPluginHost host) : ICheck
{
    /// <inheritdoc/>
    public string Code => "samples.hello-csharp";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CheckMatch>> CheckAsync(PluginRequest request, CancellationToken cancellation)
    {
        var found = Asap().Matches(request.Draft.Text).Select(ToMatch).ToArray();
        if (found.Length > 0) await CountAsync(found.Length, cancellation);
        return found;
    }

    private static CheckMatch ToMatch(Match match)
    {
        var range = new TextRange(match.Index, match.Index + match.Length);
        var fix = new CodeAction("Write today", CodeActionKind.QuickFix, IsPreferred: true, FixApplicability.NeedsReview, [new TextEdit(range, "today")]);
        return new CheckMatch(range, "Name a time instead.") { Actions = [fix] };
    }

    private async Task CountAsync(int count, CancellationToken cancellation)
    {
        var before = await host.ReadAsync("count", cancellation);
        await host.WriteAsync("count", JsonSerializer.SerializeToElement((before?.GetInt32() ?? 0) + count), cancellation);
    }

    [GeneratedRegex(@"\basap\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asap();
}
