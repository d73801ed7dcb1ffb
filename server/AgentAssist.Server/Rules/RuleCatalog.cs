using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Server.Pages;

namespace AgentAssist.Server.Rules;

/// <summary>Finds the rules of the packs in force by the names diagnostics give them.</summary>
internal sealed class RuleCatalog(PolicyHost host)
{
    /// <summary>The packs in force, by id.</summary>
    public IEnumerable<PackDefinition> Packs => host.Current.Source.Packs.OrderBy(pack => pack.Id, StringComparer.Ordinal);

    /// <summary>The rule of this pack with this id, now or formerly; null when there is none.</summary>
    public CatalogRule? Find(string source, string code)
    {
        var pack = host.Current.Source.Packs.FirstOrDefault(pack => pack.Id == source);
        var rule = pack?.Rules.FirstOrDefault(rule => rule.Id == code) ?? pack?.Rules.FirstOrDefault(rule => rule.RenamedFrom.Contains(code));
        return rule is null ? null : new CatalogRule(pack!, rule);
    }

    /// <summary>The cases beside a rule, each with the language the engine reads it in when its author named none.</summary>
    public IReadOnlyList<RuleExample> ExamplesOf(RuleDefinition rule)
    {
        var reader = host.Current.Policies.Values.FirstOrDefault();
        return [.. rule.Cases.Select(example => new RuleExample(example, example.Language ?? LanguageOf(example.Text)))];

        string LanguageOf(string text) => reader?.Check(new DraftCheckRequest { Draft = new Draft(text) }).Language ?? PageLanguage.All[0];
    }
}
