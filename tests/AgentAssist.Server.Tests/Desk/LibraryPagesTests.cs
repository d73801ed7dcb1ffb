using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Desk;

public sealed class LibraryPagesTests
{
    [Fact]
    public async Task A_trainer_adds_edits_and_finds_a_case_and_runs_a_replay()
    {
        await using var server = await RunningServer.StartAsync();
        using var pages = new LeadPages(server.Address);
        using (var stranger = await pages.Client.GetAsync("/cases?lang=en")) Assert.Equal("/desk/sign-in?lang=en&back=%2Fcases", stranger.Headers.Location?.ToString());
        await pages.SignInAsync();

        Assert.Contains("house/dead-end", await pages.OpenAsync("/cases/new?lang=en"), StringComparison.Ordinal);
        using var wrong = await pages.SubmitAsync("/cases/new?lang=en", ("text", "Sorry <b>"), ("kind", "bad"), ("rule", "house/dead-end"), ("words", "elsewhere"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("Sorry &lt;b&gt;</textarea>", again, StringComparison.Ordinal);
        Assert.Contains("The text does not hold", again, StringComparison.Ordinal);
        using var forged = await pages.ForgeAsync("/cases/new?lang=en", ("text", "x"), ("kind", "clean"));
        Assert.NotEqual(HttpStatusCode.SeeOther, forged.StatusCode);
        await pages.OpenAsync("/cases/new?lang=en");
        using var added = await pages.SubmitAsync(
            "/cases/new?lang=en", ("customer", "Where is it?"), ("text", "Sorry, nothing we can do."), ("kind", "bad"), ("rule", "house/dead-end"), ("words", "nothing we can do"), ("topic", "refund"), ("level", "novice"));
        Assert.Equal((HttpStatusCode.SeeOther, "/cases?lang=en"), (added.StatusCode, added.Headers.Location?.ToString()));

        var list = await pages.OpenAsync("/cases?lang=en&topic=refund");
        var at = list.IndexOf("href=\"/cases/0", StringComparison.Ordinal);
        Assert.True(at > 0, list);
        var address = list[(at + 6)..list.IndexOf('?', at)];
        Assert.Contains("nothing we can do</textarea>", await pages.OpenAsync($"{address}?lang=en"), StringComparison.Ordinal);
        using var late = await pages.SubmitAsync($"{address}?lang=en", ("text", "Fine."), ("kind", "clean"), ("version", "7"));
        Assert.Contains("Somebody has changed it in the meantime", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await pages.OpenAsync("/replays?lang=en");
        using var started = await pages.SubmitAsync("/replays?lang=en", ("cases", "library"), ("policy", "default"));
        Assert.Equal(HttpStatusCode.SeeOther, started.StatusCode);
        await Eventually.IsTrueAsync(async () => (await pages.OpenAsync("/replays?lang=en")).Contains("data-status=\"done\"", StringComparison.Ordinal));
        var replays = await pages.OpenAsync("/replays?lang=uk");
        var report = replays.IndexOf("href=\"/replays/", StringComparison.Ordinal) + 6;
        Assert.Contains("знайдено: 1", await pages.OpenAsync(replays[report..replays.IndexOf('"', report)].Replace("&amp;", "&", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
