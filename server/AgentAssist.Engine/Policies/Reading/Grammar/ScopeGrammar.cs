using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>in: [sentence, not quote]</c>.</summary>
internal static class ScopeGrammar
{
    private static readonly (TextScopes Scope, string Description)[] s_parts =
    [
        (TextScopes.Quote, "words that quote somebody"),
        (TextScopes.Greeting, "the greeting at the start"),
        (TextScopes.Closing, "the closing formula"),
        (TextScopes.Signature, "the signature"),
        (TextScopes.Link, "links"),
        (TextScopes.Email, "e-mail addresses"),
        (TextScopes.Code, "code"),
        (TextScopes.Number, "numbers"),
        (TextScopes.Name, "people's names"),
    ];

    public static Shape<ImmutableArray<Scope>> Shape { get; } = new OneOrManyShape<Scope>(new ChoiceShape<Scope>([
        new Choice<Scope>("sentence", new Scope(0, 0, RuleUnit.Sentence), "Each sentence by itself; the same as `unit: sentence`."),
        new Choice<Scope>("draft", new Scope(0, 0, RuleUnit.Draft), "The whole draft; the same as `unit: draft`."),
        .. s_parts.Select(part =>
            new Choice<Scope>(ChoiceShape.NameOf(part.Scope), new Scope(part.Scope, 0, null), $"Looks at {part.Description} only.")),
        .. s_parts.Select(part =>
            new Choice<Scope>($"not {ChoiceShape.NameOf(part.Scope)}", new Scope(0, part.Scope, null), $"Looks away from {part.Description}.")),
    ]));

    /// <summary>What a rule looks at and away from: by default away from quotes, links, addresses and code, until they are asked for.</summary>
    public static (TextScopes In, TextScopes NotIn) Combine(ImmutableArray<Scope> scopes, TextScopes defaultNotIn)
    {
        var (within, without) = (TextScopes.None, TextScopes.None);
        foreach (var scope in scopes) (within, without) = (within | scope.In, without | scope.NotIn);
        return (within & ~without, (defaultNotIn & ~within) | without);
    }
}
