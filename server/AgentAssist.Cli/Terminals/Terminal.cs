using System.Text;

namespace AgentAssist.Cli.Terminals;

/// <summary>The streams a command talks to.</summary>
internal sealed class Terminal : IAsyncDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Utf8;
        Output = new PipeAwareOutput();
        Out = new StreamWriter(Output, Utf8, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        Palette = Palette.ForOutput();
    }

    /// <summary>Raw standard output; throws <see cref="OutputClosedException"/> once nobody reads it.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as text.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };

    /// <summary>Colours, or none.</summary>
    public Palette Palette { get; }

    /// <summary>Says in one line on standard error what went wrong.</summary>
    public Task FailAsync(string message) => Error.WriteLineAsync($"agentassist: {message}");

    public async ValueTask DisposeAsync()
    {
        await Error.DisposeAsync();
        await Output.DisposeAsync();
    }
}
