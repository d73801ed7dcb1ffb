using Xunit;

namespace AgentAssist.Engine.Tests.Properties;

/// <summary>What a caller may rely on in every answer.</summary>
internal static class AnswerChecks
{
    public static void HoldsFor(string draft, DraftCheckResponse response)
    {
        var at = 0;
        foreach (var diagnostic in response.Diagnostics)
        {
            Holds(draft, diagnostic.Range);
            Assert.True(diagnostic.Range.Start >= at, "findings are not in order");
            at = diagnostic.Range.Start;
            Assert.NotEmpty(diagnostic.Message);
            foreach (var action in diagnostic.Actions)
            {
                var end = 0;
                foreach (var edit in action.Edits)
                {
                    Holds(draft, edit.Range);
                    Assert.True(edit.Range.Start >= end, "edits overlap");
                    end = edit.Range.End;
                }

                Assert.NotNull(TextEdit.Apply(draft, action.Edits));
            }
        }

        Assert.Equal(response.Gate.Decision == GateDecision.Allow, response.Gate.Codes.Count == 0);
    }

    private static void Holds(string draft, TextRange range)
    {
        Assert.True(range.Start >= 0 && range.Start <= range.End && range.End <= draft.Length, $"{range} is outside of {draft.Length}");
        Assert.False(StrangeTexts.SplitsPair(draft, range.Start) || StrangeTexts.SplitsPair(draft, range.End), $"{range} splits a surrogate pair");
    }
}
