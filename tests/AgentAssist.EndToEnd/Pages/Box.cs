namespace AgentAssist.EndToEnd.Pages;

/// <summary>A rectangle in CSS pixels of the viewport.</summary>
public sealed record Box(double Left, double Top, double Right, double Bottom)
{
    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => (Top + Bottom) / 2;

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public static Box Around(IReadOnlyCollection<Box> boxes) =>
        new(boxes.Min(box => box.Left), boxes.Min(box => box.Top), boxes.Max(box => box.Right), boxes.Max(box => box.Bottom));
}
