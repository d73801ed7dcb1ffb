using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Desk;

/// <summary>The trainers' pages and the report in a real browser: a case is added, replayed and found in the report, by day and by night.</summary>
public sealed class LibraryPagesTests(Workplace workplace)
{
    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("uk", ColorScheme.Dark)]
    public async Task A_case_is_added_replayed_and_found_in_the_report(string language, ColorScheme scheme)
    {
        await using var server = await RunningServer.StartAsync();
        var page = await workplace.PageScript.NewPageAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await GoAsync("/cases");
        await page.FillAsync("input[name=name]", "Олена");
        await page.ClickAsync("button.approve");
        await page.ClickAsync("a.button");

        await page.FillAsync("textarea[name=text]", "Вы идиот </textarea><script>document.title='broken'</script>");
        await page.FillAsync("input[name=rule]", "core/insult");
        await page.FillAsync("textarea[name=words]", "идиот");
        await page.FillAsync("input[name=topic]", "возврат");
        await CheckAsync("case");
        await page.ClickAsync("button.approve");
        await Assertions.Expect(page.Locator(".library li")).ToHaveCountAsync(1);
        await CheckAsync("cases");

        await GoAsync("/replays");
        await Assertions.Expect(page.Locator("#live")).Not.ToBeEmptyAsync();
        await page.SelectOptionAsync("select[name=cases]", "library");
        await page.FillAsync("input[name=volume]", "1000");
        await HoldFirstReadingAsync();
        await page.ClickAsync("button.approve");
        await ReplayIsDoneAsync();
        await Assertions.Expect(page.Locator("tr[data-status=done]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await CheckAsync("replays");

        await page.Locator("tr[data-status=done] a").ClickAsync();
        await Assertions.Expect(page.Locator("svg").First).ToBeVisibleAsync();
        await page.FillAsync("#search", "document.title");
        await Assertions.Expect(page.Locator("article.case:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("article.case:visible mark.found")).ToHaveTextAsync("идиот");
        Assert.DoesNotContain("broken", await page.TitleAsync(), StringComparison.Ordinal);
        await CheckAsync("report");
        await page.SetViewportSizeAsync(390, 800);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The report scrolls sideways on a phone.");
        await page.CloseAsync();

        Task<IResponse?> GoAsync(string path) => page.GotoAsync(new Uri(server.Address, $"{path}?lang={language}").AbsoluteUri);

        // What the page reads first comes late, when the replay is done: it must not stay as the last word.
        async Task HoldFirstReadingAsync()
        {
            var held = false;
            await page.RouteAsync("**/replays?*", async route =>
            {
                if (held || route.Request.ResourceType != "fetch")
                {
                    await route.ContinueAsync();
                    return;
                }

                held = true;
                var early = await route.FetchAsync();
                await ReplayIsDoneAsync();
                await Task.Delay(1000);
                await route.FulfillAsync(new() { Response = early });
            });
        }

        Task ReplayIsDoneAsync() => Eventually.ReadAsync(
            "the replays and the page", async () => new[] { await server.Client.GetStringAsync("/v1/replays"), await page.InnerTextAsync("body") },
            told => told[0].Contains("\"status\":\"done\"", StringComparison.Ordinal));

        async Task CheckAsync(string name)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"library-{name}-{language}-{scheme}.png".ToLowerInvariant()) });
            await TestTools.AccessibleAsync(page, name);
        }
    }
}
