using AgentAssist.Cli.Drafts;

namespace AgentAssist.Cli.Explanations;

/// <summary>Reads what is to be explained.</summary>
internal static class ExplanationInput
{
    /// <summary>A text as the draft, or as the customer's only message.</summary>
    /// <returns>The request, or what is wrong.</returns>
    public static async Task<(DraftCheckRequest? Request, string? Error)> ReadTextAsync(string textOrFile, bool isCustomers, CancellationToken cancellation)
    {
        var (text, error) = (textOrFile, (string?)null);
        if (textOrFile == DraftFile.StandardInput || File.Exists(textOrFile)) (text, error) = await ReadFileAsync(textOrFile, cancellation);
        return text is null ? (null, error) : (RequestOf(text, isCustomers), null);
    }

    /// <summary>A whole request from a JSON file; the trigger is <c>send</c> when it names none.</summary>
    /// <returns>The request, or what is wrong.</returns>
    public static async Task<(DraftCheckRequest? Request, string? Error)> ReadRequestAsync(string file, CancellationToken cancellation)
    {
        var (stream, error) = DraftFile.Open(file);
        if (stream is null) return (null, error);
        await using (stream)
        {
            var buffer = new byte[DraftCheckJson.MaxBodyBytes + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
            var reading = DraftCheckJson.Read(buffer.AsSpan(0, length), bareText: true, CheckTrigger.Send);
            if (reading.Request is not null) return (reading.Request, null);
            var errors = reading.Errors.SelectMany(field => field.Value.Select(message => field.Key.Length == 0 ? message : $"{field.Key}: {message}"));
            return (null, $"{file}: {string.Join(" ", errors)}");
        }
    }

    private static async Task<(string? Text, string? Error)> ReadFileAsync(string file, CancellationToken cancellation)
    {
        var (stream, error) = DraftFile.Open(file);
        if (stream is null) return (null, error);
        await using (stream)
        {
            (var text, error) = await DraftFile.ReadAsync(stream, cancellation);
            return (text, error is null ? null : $"{file}: {error}");
        }
    }

    private static DraftCheckRequest RequestOf(string text, bool isCustomers) => new()
    {
        Draft = new Draft(isCustomers ? "" : text),
        Conversation = isCustomers ? [new Message(Author.Customer, text)] : [],
        Trigger = CheckTrigger.Send,
    };
}
