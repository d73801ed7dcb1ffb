using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Desk;

/// <summary>The leads' page in a real browser: live, safe, and readable by day and by night.</summary>
public sealed class ApprovalsPageTests(Workplace workplace)
{
    private const string Rude = "Вы идиот, отстаньте.\nСколько можно писать об одном и том же?";
    private const string Hostile = "You idiot </textarea><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";

    private static int s_held;

    [Fact]
    public async Task A_held_reply_appears_is_edited_and_the_agent_learns_it_at_once()
    {
        var page = await OpenAsync("en");
        await Assertions.Expect(page.Locator("#live")).ToHaveTextAsync("Live");

        var id = await HoldAsync(Rude, "Олег Н.");
        var card = page.Locator($"#case-{id}");
        await Assertions.Expect(card).ToBeVisibleAsync();
        await Assertions.Expect(card.Locator(".reply mark.error").First).ToHaveTextAsync("идиот");
        await Assertions.Expect(page).ToHaveTitleAsync($"({await page.Locator(".case").CountAsync()}) Approvals · AgentAssist");

        using var following = await workplace.Server.Client.GetAsync($"/v1/approvals/{id}/events", HttpCompletionOption.ResponseHeadersRead);
        await card.GetByText("Edit", new() { Exact = true }).ClickAsync();
        await card.Locator("textarea[name=text]").FillAsync("Здравствуйте! Деньги придут завтра до 15:00.");
        await card.GetByText("Approve the edited reply").ClickAsync();

        await Assertions.Expect(card).Not.ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#ended")).ToContainTextAsync("approved");
        var told = await following.Content.ReadAsStringAsync();
        Assert.Contains("Деньги придут завтра до 15:00.", told, StringComparison.Ordinal);
        await CloseAsync(page);
    }

    [Fact]
    public async Task What_a_lead_writes_stays_while_other_replies_come()
    {
        var first = await HoldAsync(Rude, "Олег Н.");
        var page = await OpenAsync("uk");
        var card = page.Locator($"#case-{first}");
        await card.Locator("summary").Last.ClickAsync();
        await card.Locator("textarea[name=reason]").FillAsync("Вибачтеся");

        var second = await HoldAsync("Ви ідіот.", "Ірина");
        await Assertions.Expect(page.Locator($"#case-{second}")).ToBeVisibleAsync();

        await Assertions.Expect(card.Locator("textarea[name=reason]")).ToHaveValueAsync("Вибачтеся");
        await Assertions.Expect(card.Locator("textarea[name=reason]")).ToBeFocusedAsync();
        await CloseAsync(page);
    }

    [Fact]
    public async Task Markup_in_a_draft_is_text()
    {
        var page = await OpenAsync("en");
        var id = await HoldAsync(Hostile, "<b>Eve</b>");

        var card = page.Locator($"#case-{id}");
        await Assertions.Expect(card.Locator("h2")).ToContainTextAsync("<b>Eve</b>");
        Assert.Contains("<script>", await card.Locator(".reply").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(Hostile, await card.Locator("textarea[name=text]").InputValueAsync());
        Assert.Equal(0, await card.Locator("script, img, b").CountAsync());
        await Assertions.Expect(page).ToHaveTitleAsync($"({await page.Locator(".case").CountAsync()}) Approvals · AgentAssist");
        await CloseAsync(page);
    }

    [Fact]
    public async Task It_looks_well()
    {
        await HoldAsync(Rude, "Олег Н.");
        await HoldAsync("You idiot, send me the CVV code of your card.", "Maria");
        await AppealAsync();
        foreach (var (language, scheme) in new[] { ("ru", ColorScheme.Light), ("uk", ColorScheme.Dark), ("en", ColorScheme.Light) })
        {
            var page = await OpenAsync(language, scheme);
            await page.Locator(".case").First.Locator("summary").First.ClickAsync();
            await Assertions.Expect(page.Locator("#live")).Not.ToBeEmptyAsync();
            await ShootAsync(page, $"approvals-{language}-{scheme}");

            await page.SetViewportSizeAsync(390, 800);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"It scrolls sideways on a phone in {language}.");
            await ShootAsync(page, $"approvals-{language}-{scheme}-phone");

            await page.SetViewportSizeAsync(1200, 800);
            await page.GotoAsync(new Uri(workplace.Server.Address, $"/appeals?lang={language}").AbsoluteUri);
            await ShootAsync(page, $"appeals-{language}-{scheme}");
            await CloseAsync(page);
        }
    }

    private static Task<byte[]> ShootAsync(IPage page, string name) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Screenshots, $"{name.ToLowerInvariant()}.png"),
        FullPage = true,
    });

    private async Task<IPage> OpenAsync(string language, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await workplace.PageScript.NewPageAsync();
        await page.Context.ClearCookiesAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync(new Uri(workplace.Server.Address, $"/approvals?lang={language}").AbsoluteUri);
        await page.FillAsync("input[name=name]", "Олена");
        await page.ClickAsync("button.approve");
        await Assertions.Expect(page.Locator("#waiting")).ToBeAttachedAsync();
        return page;
    }

    /// <summary>As a lead who signs out.</summary>
    private static async Task CloseAsync(IPage page)
    {
        await page.Context.ClearCookiesAsync();
        await page.CloseAsync();
    }

    private async Task<string> HoldAsync(string text, string agent)
    {
        using var response = await workplace.Server.Client.PostAsJsonAsync("/v1/approvals", new
        {
            draft = new { text },
            context = new
            {
                channel = "chat",
                topic = "refund",
                segment = "vip",
                conversationId = $"{48213 + Interlocked.Increment(ref s_held)}",
                agent = new { id = "a1", name = agent, level = "novice" },
                customer = new { id = "c9", name = "Анна" },
            },
            conversation = new[]
            {
                new { author = "customer", visibility = "public", text = "Где мои деньги? Уже третий день жду!", at = "2026-01-02T10:00:00Z" },
                new { author = "agent", visibility = "public", text = "Здравствуйте! Проверяем, отвечу до 15:00.", at = "2026-01-02T10:04:00Z" },
                new { author = "agent", visibility = "note", text = "Она уже достала, скажи ей, что завтра.", at = "2026-01-02T10:05:00Z" },
                new { author = "customer", visibility = "public", text = "Сколько можно ждать?!", at = "2026-01-02T11:30:00Z" },
            },
        });
        Assert.Equal(System.Net.HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private async Task AppealAsync()
    {
        using var response = await workplace.Server.Client.PostAsJsonAsync("/v1/feedback", new
        {
            kind = "appeal",
            rules = new[] { new { source = "core", code = "insult" } },
            reason = "Это логин клиента, он сам его так назвал.",
            context = new { agent = new { id = "a5" } },
            @case = new { draft = new { text = "Ваш логин «идиот» восстановлен." } },
        });
        Assert.Equal(System.Net.HttpStatusCode.Created, response.StatusCode);
    }
}
