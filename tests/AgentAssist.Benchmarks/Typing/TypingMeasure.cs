using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.Benchmarks.Typing;

/// <summary>Types the last letter of bad words again and again, at the end of a reply of usual length.</summary>
internal static class TypingMeasure
{
    private const string Words = "Вы идио";
    private const string LastLetter = "т";

    private const string Reply = """
        Анна, здравствуйте! Вы правы, неделя без ответа это слишком долго, и мне жаль, что так вышло. Мы нашли платёж: банк принял его в понедельник,
        а вчера вернул нам, потому что в номере счёта не хватало одной цифры. Сегодня утром мы отправили деньги заново, уже по верным реквизитам.
        Они придут до шести вечера, я сам проверю и сразу напишу вам, когда и куда они зачислены.
        """;

    public static async Task<IReadOnlyList<double>> RunAsync(OverlayBrowser browser, EditorKind kind, int samples)
    {
        await using var desk = await browser.OpenAsync(kind);
        await desk.Page.Keyboard.InsertTextAsync($"{Reply.ReplaceLineEndings(" ")} {Words}");
        await ClearedAsync(desk);
        await SampleAsync(desk);
        var times = new List<double>();
        while (times.Count < samples) times.Add(await SampleAsync(desk));
        return times;
    }

    private static async Task<double> SampleAsync(Helpdesk desk)
    {
        await desk.Page.EvaluateAsync("""
            () => {
              window.drawn = new Promise(resolve => window.addEventListener('keydown', ({ timeStamp }) => {
                const look = () => CSS.highlights.has('agentassist-error') ? resolve(performance.now() - timeStamp) : requestAnimationFrame(look);
                requestAnimationFrame(look);
              }, { capture: true, once: true }));
            }
            """);
        await desk.TypeAsync(LastLetter);
        var time = await desk.Page.EvaluateAsync<double>("() => drawn").WaitAsync(TimeSpan.FromSeconds(20));
        await desk.StateAsync("findings");
        await desk.PressAsync("Backspace");
        await ClearedAsync(desk);
        return time;
    }

    private static async Task ClearedAsync(Helpdesk desk)
    {
        await desk.StateAsync("ok");
        await desk.UnderlinedAsync();
    }
}
