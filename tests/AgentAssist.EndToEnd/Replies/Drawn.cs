using AgentAssist.EndToEnd.Pages;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.Replies;

/// <summary>Compares where an underline is with where the words are.</summary>
internal static class Drawn
{
    private const double Near = 2;

    /// <summary>One error is underlined, exactly under these words: in the browser's books and on the screen.</summary>
    /// <param name="desk">Where.</param>
    /// <param name="words">What is wrong.</param>
    /// <param name="hanging">How far past the end of a line a selection may be painted over the space at which it breaks.</param>
    public static async Task AssertUnderAsync(Helpdesk desk, string words, double hanging = 0)
    {
        await Eventually.ReadAsync("a still page", desk.IsStillAsync, still => still);
        var expected = await desk.WordsAsync(words);
        var underline = Assert.Single(await desk.UnderlinesAsync());
        var booked = Box.Around(underline.Boxes);
        var painted = await Picture.RedAsync(desk.Editor);

        Assert.Equal((words, "error"), (underline.Text, underline.Name));
        Assert.True(
            IsNear(expected.Left, booked.Left) && IsNear(expected.Right, booked.Right, hanging) && IsNear(expected.MiddleY, booked.MiddleY),
            $"The words are at {expected}, the highlight at {booked}.");
        Assert.True(
            painted is not null && IsNear(expected.Left, painted.Left) && IsNear(expected.Right, painted.Right, hanging)
            && painted.Top > expected.Top && painted.Bottom <= expected.Bottom + 4,
            $"The words are at {expected}, the line is painted at {painted}.");
    }

    private static bool IsNear(double expected, double actual, double further = 0) => Math.Abs(expected - actual) <= Near + further;
}
