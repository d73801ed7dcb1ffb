namespace AgentAssist.LanguageModel.Configuration;

/// <summary>A model and where it is asked.</summary>
/// <param name="Model">Its name at the endpoint.</param>
/// <param name="Address">Root of an OpenAI-compatible API, such as <c>http://127.0.0.1:11434/v1</c>.</param>
/// <param name="Key">What requests bear; null for an endpoint that asks for none.</param>
public sealed record ModelEndpoint(string Model, Uri Address, string? Key)
{
    /// <summary>Who gets to read what is sent: host and port.</summary>
    public string Host => Address.Authority;

    /// <summary>The name and where it is, without the key.</summary>
    public override string ToString() => $"{Model} at {Host}";
}
