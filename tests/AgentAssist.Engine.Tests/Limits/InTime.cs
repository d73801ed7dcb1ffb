using AgentAssist.Engine.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Limits;

/// <summary>Checks a draft within a time that no stalled search keeps.</summary>
internal static class InTime
{
    // Measured alone these drafts take up to 0.25 s; here the build is not optimised.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1.5);

    public static DraftCheckResponse Check(CompiledPolicy policy, string draft)
    {
        var request = new DraftCheckRequest { Draft = new Draft(draft), Trigger = CheckTrigger.Send };
        var best = TimeSpan.MaxValue;
        for (var i = 0; ; i++)
        {
            var began = ThreadTime.Now;
            var response = policy.Check(request);
            var taken = ThreadTime.Now - began;
            best = taken < best ? taken : best;
            if (best < s_limit) return response;
            Assert.True(i < 4, $"took {best.TotalMilliseconds:0} ms at best");
        }
    }
}
