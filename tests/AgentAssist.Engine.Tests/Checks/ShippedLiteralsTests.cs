using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class ShippedLiteralsTests
{
    [Fact]
    public void The_marked_words_of_the_shipped_cases_hold_one_of_the_texts_where_the_expression_matches_them()
    {
        var tried = 0;
        foreach (var (pattern, draft) in from pack in PolicyReader.Read(ShippedPolicy.Folder).Packs
                                         from rule in pack.Rules
                                         from pattern in PhraseWalk.Parts(rule.Find).OfType<PatternFind>()
                                         from text in pack.Rules.SelectMany(other => other.Cases).Select(test => test.Text)
                                         select (pattern, text))
        {
            var literals = RequiredLiterals.Of(pattern.Regex);
            if (literals.IsEmpty || !PatternRegex.Build(pattern).IsMatch(draft)) continue;
            tried++;
            Assert.Contains(literals, literal => draft.Contains(literal, StringComparison.OrdinalIgnoreCase));
        }

        Assert.InRange(tried, 20, int.MaxValue);
    }
}
