using System.Text.Json;
using AgentAssist.EndToEnd.Running;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Pages;

/// <summary>Looks at pixels: what a person sees, whatever the DOM says.</summary>
internal static class Picture
{
    private const string Decode = """
        const decode = async png => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), letter => letter.charCodeAt(0))]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        };
        const boxOf = ({ width, data }, isMeant) => {
          let box = null;
          for (let at = 0; at < data.length; at += 4) {
            if (!isMeant(at)) continue;
            const x = at / 4 % width, y = Math.floor(at / 4 / width);
            box ??= { left: x, top: y, right: x + 1, bottom: y + 1 };
            box = { left: Math.min(box.left, x), top: Math.min(box.top, y), right: Math.max(box.right, x + 1), bottom: Math.max(box.bottom, y + 1) };
          }
          return box;
        };
        """;

    /// <summary>Where the strong red of an error's underline is painted inside an element; null when nowhere.</summary>
    public static async Task<Box?> RedAsync(ILocator element)
    {
        var (place, png) = await ShootAsync(element);
        return await MeasureAsync(element.Page, place, $$"""
            async ({ png }) => {
              {{Decode}}
              const picture = await decode(png), { data } = picture;
              return boxOf(picture, at => data[at] > 200 && data[at + 1] < 130 && data[at + 2] < 135);
            }
            """, new { png });
    }

    /// <summary>Where the pixels of an element change by what the action does.</summary>
    public static async Task<Box?> ChangeAsync(ILocator element, Func<Task> action)
    {
        var (place, before) = await ShootAsync(element);
        await action();
        var (_, after) = await ShootAsync(element);
        return await MeasureAsync(element.Page, place, $$"""
            async ({ before, after }) => {
              {{Decode}}
              const [{ data: old }, picture] = await Promise.all([decode(before), decode(after)]), { data } = picture;
              return boxOf(picture, at => [0, 1, 2].some(channel => Math.abs(data[at + channel] - old[at + channel]) > 24));
            }
            """, new { before, after });
    }

    /// <summary>
    /// An expression for where two pictures of the viewport differ by a selection, in CSS pixels; null when nowhere. A selection takes the red out of what is
    /// white, which a wavy red line does not when the browser draws its waves anew.
    /// </summary>
    public static string SelectionIn(string before, string after) => $$"""
        (async () => {
          {{Decode}}
          const [{ data: old }, picture] = await Promise.all([decode('{{before}}'), decode('{{after}}')]), { data } = picture;
          const box = boxOf(picture, at => Math.abs(data[at] - old[at]) > 64), scale = picture.width / innerWidth;
          return box && { left: box.left / scale, top: box.top / scale, right: box.right / scale, bottom: box.bottom / scale };
        })()
        """;

    private static async Task<(Box Place, string Png)> ShootAsync(ILocator element)
    {
        var box = await element.BoundingBoxAsync() ?? throw new InvalidOperationException("The element is not shown.");
        var clip = new Clip { X = MathF.Floor(box.X), Y = MathF.Floor(box.Y), Width = MathF.Ceiling(box.Width), Height = MathF.Ceiling(box.Height) };
        var png = await element.Page.ScreenshotAsync(new() { Clip = clip, Caret = ScreenshotCaret.Hide, Scale = ScreenshotScale.Css });
        return (new(clip.X, clip.Y, clip.X + clip.Width, clip.Y + clip.Height), Convert.ToBase64String(png));
    }

    private static async Task<Box?> MeasureAsync(IPage page, Box place, string script, object pictures)
    {
        var found = (await page.EvaluateAsync<JsonElement>(script, pictures)).Deserialize<Box?>(Readable.Json);
        return found is null ? null : new(place.Left + found.Left, place.Top + found.Top, place.Left + found.Right, place.Top + found.Bottom);
    }
}
