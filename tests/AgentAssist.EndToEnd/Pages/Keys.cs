using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Pages;

/// <summary>A keyboard that has the letters of every language; Playwright's own pastes those it has no key for.</summary>
internal sealed class Keys(IPage page, ICDPSession session)
{
    public async Task TypeAsync(string text)
    {
        var lines = text.Split('\n');
        await TypeLineAsync(lines[0]);
        foreach (var line in lines[1..])
        {
            await PressAsync("Enter");
            await TypeLineAsync(line);
        }
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task UndoAsync() => PressAsync("ControlOrMeta+z");

    /// <summary>Like a keyboard, it does not wait for the page between two keys; they arrive in order.</summary>
    private async Task TypeLineAsync(string line) => await Task.WhenAll(line.Select(letter => letter.ToString()).SelectMany(letter => new[]
    {
        session.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["key"] = letter, ["text"] = letter, ["unmodifiedText"] = letter }),
        session.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = letter }),
    }));
}
