using AgentAssist.EndToEnd.Editors.Running;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Editors;

/// <summary>Other checkers on the same page, and sites that want none.</summary>
[Collection(EditorBench.Name)]
public sealed class PolitenessTests(EditorBench bench)
{
    [Theory]
    [InlineData("grammarly-extension")]
    [InlineData("lt-toolbar")]
    public async Task The_badge_keeps_off_another_checkers_button(string other)
    {
        await using var desk = await bench.OpenAsync(BenchBrowser.Chromium, "contenteditable");
        await desk.Tab.ResizeAsync(BenchDesk.Width, BenchDesk.Height);
        await desk.MountAsync("A blunder1 here.");
        await desk.Tab.DoAsync($$"""
            (() => {
              const box = bench.box(), host = document.createElement('{{other}}');
              host.style.cssText = `position: absolute; z-index: 9; left: ${box.right}px; top: ${box.bottom - 40}px; width: 40px; height: 40px`;
              host.attachShadow({ mode: 'open' }).innerHTML = '<div style="width: 40px; height: 40px; background: green"></div>';
              document.body.append(host);
            })()
            """);
        await desk.ClickAsync();
        await desk.UnderlinedAsync("blunder1");

        var theirs = await desk.Tab.ReadAsync<Box>($"(({{ left, top, right, bottom }}) => ({{ left, top, right, bottom }}))(document.querySelector('{other}').getBoundingClientRect())");
        await Eventually.ReadAsync(
            "the badge beside it",
            () => desk.Tab.ReadOverlayAsync<Box>("(({ left, top, right, bottom }) => ({ left, top, right, bottom }))(ui.querySelector('.badge').getBoundingClientRect())"),
            ours => ours is { Width: > 0 } && (ours.Right <= theirs.Left || ours.Left >= theirs.Right || ours.Bottom <= theirs.Top || ours.Top >= theirs.Bottom));
    }

    [Theory]
    [InlineData("data-agentassist")]
    [InlineData("data-gramm")]
    [InlineData("data-gramm_editor")]
    [InlineData("data-enable-grammarly")]
    [InlineData("data-lt-active")]
    public async Task An_editor_that_wants_no_checker_is_left_alone(string attribute)
    {
        await using var desk = await bench.OpenAsync(BenchBrowser.Chromium, "textarea");
        await desk.MountAsync("A blunder1 here.");
        await desk.Tab.DoAsync($"bench.editable.setAttribute('{attribute}', 'false')");
        var asked = bench.Line.Checks;
        await desk.ClickAsync();
        await desk.TypeAsync("x");
        await desk.Tab.DoAsync("(() => { const other = document.createElement('textarea'); other.rows = 5; other.cols = 60; other.value = 'A slipup.'; place.append(other); other.focus(); })()");

        await desk.UnderlinedAsync("slipup");
        Assert.Equal(asked + 1, bench.Line.Checks);
    }

    [Theory]
    [InlineData("<input id=field type=text style='width: 500px' value='A slipup.' placeholder='Search'>", false)]
    [InlineData("<label>Subject <input id=field type=text style='width: 500px' value='A slipup.'></label>", false)]
    [InlineData("<input id=field type=text style='width: 500px' value='A slipup.'>", false)]
    [InlineData("<input id=field type=password style='width: 500px' value='A slipup.' placeholder='Message'>", false)]
    [InlineData("<label>Your reply <input id=field type=text style='width: 500px' value='A slipup.'></label>", true)]
    [InlineData("<input id=field type=text style='width: 500px' value='A slipup.' placeholder='Напишите сообщение'>", true)]
    public async Task Of_one_line_inputs_only_those_for_messages_are_checked(string markup, bool isChecked)
    {
        await using var desk = await bench.OpenAsync(BenchBrowser.Chromium, "textarea");
        await desk.MountAsync("A blunder1 here.");
        var asked = bench.Line.Checks;
        await desk.Tab.DoAsync($"(() => {{ place.insertAdjacentHTML('afterend', {System.Text.Json.JsonSerializer.Serialize(markup)}); document.querySelector('#field').focus(); }})()");
        if (isChecked) await desk.UnderlinedAsync("slipup");
        await desk.ClickAsync();
        await desk.UnderlinedAsync(isChecked ? ["slipup", "blunder1"] : ["blunder1"]);
        Assert.Equal(asked + (isChecked ? 2 : 1), bench.Line.Checks);
    }
}
