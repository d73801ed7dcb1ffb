using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>The extension's own pages in Firefox, as tabs that look at the tab with the editor.</summary>
[Collection(EditorBench.Name)]
public sealed class FirefoxPagesTests(EditorBench bench)
{
    private const string Text = "There is a slipup in this reply.";

    [Fact]
    public async Task What_is_pressed_in_the_side_bar_happens_in_the_page()
    {
        await using var desk = await OpenAsync();
        await using var panel = await bench.Firefox.OpenBesideAsync(desk.Tab, "panel.html");
        await Eventually.EqualAsync("the findings", "slipup", () => CodesAsync(panel));

        await panel.DoAsync("document.querySelector('#list').shadowRoot.querySelector('.fix').click()");

        await desk.TextIsAsync(Text.Replace("slipup", "a longer patch", StringComparison.Ordinal));
        await Eventually.EqualAsync("the findings", "", () => CodesAsync(panel));
    }

    [Fact]
    public async Task The_popup_tells_what_is_written_and_opens_the_side_bar()
    {
        await using var desk = await OpenAsync();
        await using var options = await bench.Firefox.OpenBesideAsync(desk.Tab, "options.html");
        var popup = await bench.Firefox.OpenBesideAsync(desk.Tab, "popup.html");
        await Eventually.EqualAsync("the kind of field", "A reply the customer will read", () => popup.ReadAsync<string>("document.querySelector('#field').textContent"));
        Assert.False(await IsSideBarOpenAsync());

        var button = await popup.ReadAsync<Box>("document.querySelector('#openPanel').getBoundingClientRect()");
        await popup.ClickAsync(button.MiddleX, button.MiddleY);

        await Eventually.EqualAsync("the side bar is open", true, IsSideBarOpenAsync);
        await options.DoAsync("addEventListener('click', () => browser.sidebarAction.close(), { once: true })");
        await options.ClickAsync(1, 1);
        await Eventually.EqualAsync("the side bar is open", false, IsSideBarOpenAsync);

        Task<bool> IsSideBarOpenAsync() => options.ReadAsync<bool>("browser.sidebarAction.isOpen({})");
    }

    private async Task<BenchDesk> OpenAsync()
    {
        var desk = await bench.OpenAsync(BenchBrowser.Firefox, "contenteditable");
        await desk.BeginAsync(Text);
        await desk.UnderlinedAsync("slipup");
        return desk;
    }

    private static Task<string> CodesAsync(BenchTab panel) =>
        panel.ReadAsync<string>("[...document.querySelector('#list').shadowRoot?.querySelectorAll('.finding') ?? []].map(finding => finding.dataset.code).join()");
}
