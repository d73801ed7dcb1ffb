namespace AgentAssist.EndToEnd.Running;

/// <summary>How the overlay gets into the demo.</summary>
public enum OverlayWay
{
    /// <summary>The unpacked extension; the demo is told to bring no overlay of its own.</summary>
    Extension,

    /// <summary>The demo brings it.</summary>
    PageScript,
}
