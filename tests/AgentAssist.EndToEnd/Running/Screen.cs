using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Running;

internal static class Screen
{
    public static ViewportSize Size { get; } = new() { Width = 1200, Height = 800 };
}
