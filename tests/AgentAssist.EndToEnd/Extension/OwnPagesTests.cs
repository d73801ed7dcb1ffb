using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Extension;

public sealed class OwnPagesTests(Workplace workplace)
{
    [Theory]
    [InlineData("popup.html", "#status", "Connected")]
    [InlineData("options.html", "h1", "AgentAssist")]
    public async Task A_page_of_the_extension_opens_without_errors(string name, string part, string text)
    {
        var page = await workplace.Extension.NewPageAsync();
        var problems = new List<string>();
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") problems.Add(message.Text);
        };

        await workplace.Extension.GoToOwnPageAsync(page, name);
        await page.Locator(part, new() { HasTextString = text }).WaitForAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"extension-{Path.ChangeExtension(name, "png")}") });

        Assert.Empty(problems);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Options_tell_when_a_server_does_not_answer()
    {
        var page = await workplace.Extension.NewPageAsync();
        await workplace.Extension.GoToOwnPageAsync(page, "options.html");

        await page.FillAsync("#server", "http://127.0.0.1:9");
        await page.ClickAsync("#test");
        await page.Locator("#result", new() { HasTextString = "Not responding" }).WaitForAsync();

        await page.FillAsync("#server", "helpdesk");
        await page.ClickAsync("#test");
        await page.Locator("#result", new() { HasTextString = "http" }).WaitForAsync();
        await page.CloseAsync();
    }
}
