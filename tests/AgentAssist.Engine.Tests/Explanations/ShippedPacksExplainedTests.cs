using AgentAssist.Engine.Explanations;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Tests.Text.Inflection;
using Xunit;

namespace AgentAssist.Engine.Tests.Explanations;

public sealed class ShippedPacksExplainedTests
{
    [Fact]
    public void What_is_explained_as_reported_is_what_is_reported()
    {
        var source = PolicyReader.Read(FindPolicies());
        var explainer = new PolicyExplainer(source, Dictionaries.Inflector);
        var cases = source.Packs.SelectMany(pack => pack.Rules).SelectMany(rule => rule.Cases.Select(each => (rule, each))).ToList();

        foreach (var (rule, each) in cases.Where((_, i) => i % 20 == 0))
        {
            var request = new DraftCheckRequest
            {
                Draft = new Draft(each.Text),
                Conversation = [.. each.Conversation, new Message(Author.Customer, each.Text)],
                Context = each.Context,
                Trigger = CheckTrigger.Send,
            };

            var explanation = explainer.Explain(request, source.Policies[0]);

            var reported = explanation.Texts.SelectMany(text => text.Rules.Where(one => one.Outcome >= RuleOutcome.InShadow).SelectMany(one => one.Matches
                .Where(match => match.Outcome == MatchOutcome.Reported).Select(match => $"{text.MessageIndex} {one.Source}/{one.Code} {match.Range}")));
            var expected = explanation.Response.Diagnostics.Select(found => $" {found.Source}/{found.Code} {found.Range}")
                .Concat(explanation.Response.Conversation.Signals.Select(found => $"{found.MessageIndex} {found.Source}/{found.Code} {found.Range}"));
            Assert.True(expected.Order().SequenceEqual(reported.Distinct().Order()), $"{each.Location} {each.Text}: {string.Join(';', expected)} / {string.Join(';', reported)}");
        }
    }

    private static string FindPolicies()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgentAssist.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "policies");
    }
}
