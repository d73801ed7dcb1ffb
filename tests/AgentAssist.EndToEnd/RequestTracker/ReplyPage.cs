using System.Text.Json;
using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.RequestTracker;

/// <summary>Request Tracker's own reply page in a tab.</summary>
internal sealed class ReplyPage(IPage page, ICDPSession session, int ticket) : IAsyncDisposable
{
    private const string Frame = "#cke_UpdateContent iframe";

    public IPage Page => page;

    public int Ticket => ticket;

    public Keys Keys { get; } = new(page, session);

    public ShadowUi Overlay { get; } = new(page, session);

    public ILocator Editor => page.FrameLocator(Frame).Locator("body");

    /// <summary>The text as CKEditor's own model has it.</summary>
    public Task<string> TextAsync() => page.EvaluateAsync<string>("() => CKEDITOR.instances.UpdateContent.document.getBody().getText().trim()");

    public Task UnderlinedAsync(params string[] words) => Eventually.EqualAsync("the underlined words", words, async () =>
        (await Editor.EvaluateAsync<JsonElement>("""
            body => [...body.ownerDocument.defaultView.CSS.highlights].filter(([name]) => name.startsWith('agentassist-') && name !== 'agentassist-active')
              .flatMap(([, highlight]) => [...highlight].map(range => range.toString()))
            """)).Deserialize<string[]>(Readable.Json)!);

    public Task PressSendAsync() => page.ClickAsync("#SubmitTicket input[name=SubmitTicket]");

    /// <summary>Sends and waits until it is sent.</summary>
    public async Task SendAsync()
    {
        await PressSendAsync();
        await IsSentAsync();
    }

    /// <summary>The helpdesk shows the ticket once the reply is in it.</summary>
    public Task IsSentAsync() => page.WaitForURLAsync("**/Ticket/Display.html**");

    public Task GateAsync(string state) => Eventually.EqualAsync("the gate", state, Overlay.GateAsync);

    public Task ShootAsync(string moment) => page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"request-tracker-{moment}.png") });

    public async ValueTask DisposeAsync() => await page.CloseAsync();
}
