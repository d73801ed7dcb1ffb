using Xunit;

namespace AgentAssist.Engine.Tests.Policies;

/// <summary>The shipped pack for public reviews is stricter than a letter, and only there.</summary>
public sealed class ShippedReviewsTests
{
    [Theory]
    [InlineData("en", "You should have read the terms.")]
    [InlineData("ru", "Надо было читать условия.")]
    [InlineData("uk", "Треба було читати умови.")]
    public void Blame_in_a_public_reply_is_held_and_in_a_letter_is_warned_of(string language, string draft)
    {
        Assert.Equal((DiagnosticSeverity.Error, EnforcementMode.Hold), Blame("review", language, draft));
        Assert.Equal((DiagnosticSeverity.Warning, EnforcementMode.Warn), Blame("email", language, draft));
    }

    private static (DiagnosticSeverity, EnforcementMode) Blame(string channel, string language, string draft)
    {
        var request = new DraftCheckRequest { Draft = new Draft(draft), Context = new Context { Channel = channel, Language = language } };
        var blame = Assert.Single(ShippedPolicy.Default.Check(request).Diagnostics, diagnostic => diagnostic.Code == "blame");
        return (blame.Severity, blame.Mode);
    }
}
