using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Pages;

/// <summary>A keyboard that has the letters of every language; Playwright's own pastes those it has no key for.</summary>
internal sealed class Keys(IPage page, ICDPSession session)
{
    public async Task TypeAsync(string text)
    {
        foreach (var letter in text)
        {
            if (letter == '\n') await PressAsync("Enter");
            else await StrikeAsync(letter.ToString());
        }
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task UndoAsync() => PressAsync("ControlOrMeta+z");

    private async Task StrikeAsync(string letter)
    {
        await session.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["key"] = letter, ["text"] = letter, ["unmodifiedText"] = letter });
        await session.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = letter });
    }
}
