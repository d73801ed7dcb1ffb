namespace AgentAssist.EndToEnd.Editors;

/// <summary>The browsers the bench is opened in.</summary>
public enum BenchBrowser
{
    /// <summary>By Playwright.</summary>
    Chromium,

    /// <summary>By WebDriver BiDi.</summary>
    Firefox,
}
