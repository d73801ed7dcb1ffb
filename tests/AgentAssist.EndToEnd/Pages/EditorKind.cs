namespace AgentAssist.EndToEnd.Pages;

/// <summary>The demo's two reply editors.</summary>
public enum EditorKind
{
    /// <summary>A contenteditable.</summary>
    Rich,

    /// <summary>A textarea.</summary>
    Plain,
}
