using Xunit;

namespace AgentAssist.Engine.Tests.Policies;

public sealed class CheckAllocationTests
{
    private const int Most = 1024;

    [Theory]
    [InlineData("Thank you for the photos. The new kettle leaves our warehouse tomorrow and arrives on Friday, and the old one can stay with you.")]
    [InlineData("Спасибо за фотографии! Новый чайник выедет со склада завтра и приедет в пятницу, а старый можно оставить у себя.")]
    [InlineData("Дякую за світлини! Новий чайник виїде зі складу завтра й приїде у п'ятницю, а старий можна залишити в себе.")]
    public void A_check_that_finds_nothing_allocates_a_kilobyte_at_most(string sentence)
    {
        var request = new DraftCheckRequest { Draft = new Draft(string.Join(' ', Enumerable.Repeat(sentence, 4)), 1), Context = new Context { Channel = "chat" } };
        var policy = ShippedPolicy.Set.Policies["default"];
        for (var i = 0; i < 3; i++) Assert.Empty(policy.Check(request).Diagnostics);

        var before = GC.GetAllocatedBytesForCurrentThread();
        policy.Check(request);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated, 1, Most);
    }
}
