using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases;

/// <summary>A format that cases are imported from and exported to.</summary>
internal interface ICaseFormat
{
    /// <summary>Reads a file, or a folder where the format knows folders.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellation">Stops between cases.</param>
    IAsyncEnumerable<ImportedCase> ReadAsync(string path, CancellationToken cancellation);

    /// <summary>Writes cases so that reading gives them again.</summary>
    /// <param name="path">The file; for e-mail the folder.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="cancellation">Stops between cases.</param>
    Task WriteAsync(string path, IAsyncEnumerable<Case> cases, CancellationToken cancellation);
}
