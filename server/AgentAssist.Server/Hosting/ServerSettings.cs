using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AgentAssist.Engine.Policies;
using AgentAssist.LanguageModel.Configuration;
using AgentAssist.Server.Security;

namespace AgentAssist.Server.Hosting;

/// <summary>What the operator set by environment variables (or <c>--NAME=value</c>); nothing is needed on loopback.</summary>
internal sealed record ServerSettings
{
    public const string DefaultUrl = "http://127.0.0.1:5210";

    private const int DefaultApprovalMinutes = 30;

    public required ListenAddresses Addresses { get; init; }

    /// <summary><c>AGENTASSIST_TOKEN</c>: what API requests must bear; null when none is asked for.</summary>
    public AccessToken? Token { get; init; }

    /// <summary><c>AGENTASSIST_HOSTS</c>: further names the server answers to.</summary>
    public required AllowedHosts Hosts { get; init; }

    /// <summary><c>AGENTASSIST_ORIGINS</c>: further pages that may call the API.</summary>
    public required AllowedOrigins Origins { get; init; }

    /// <summary><c>AGENTASSIST_POLICIES</c>, or the folder found.</summary>
    public required string PoliciesFolder { get; init; }

    /// <summary><c>AGENTASSIST_DATA</c>: the folder of the database, or the user's own for applications.</summary>
    public required string DataFolder { get; init; }

    /// <summary><c>AGENTASSIST_APPROVAL_MINUTES</c>: how long a held reply waits for a lead.</summary>
    public required TimeSpan ApprovalTime { get; init; }

    /// <summary><c>AGENTASSIST_RETENTION_DAYS</c>: how long texts are kept with events; null when they are not.</summary>
    public TimeSpan? RetentionTime { get; init; }

    /// <summary><c>AGENTASSIST_MODEL_*</c>: the language models; null when none is asked.</summary>
    public ModelSettings? Model { get; init; }

    /// <summary>Reads the settings; what is wrong comes back as one line for the operator.</summary>
    public static bool TryRead(
        IConfiguration configuration, InstallationFolders folders,
        [NotNullWhen(true)] out ServerSettings? settings, [NotNullWhen(false)] out string? problem)
    {
        settings = null;
        var addresses = ListenAddresses.Read(configuration);
        var token = AccessToken.From(configuration["AGENTASSIST_TOKEN"]);
        var policies = configuration[PolicyFolders.Variable] is { Length: > 0 } named ? Path.GetFullPath(named) : folders.Policies;

        var data = configuration["AGENTASSIST_DATA"] is { Length: > 0 } given ? Path.GetFullPath(given) : InstallationFolders.UserData;

        problem = OriginProblem(configuration) ?? addresses.Problem ?? TokenProblem(addresses, token) ?? DataProblem(data)
            ?? NumberProblem(configuration, "AGENTASSIST_APPROVAL_MINUTES", 1, 7 * 24 * 60, "minutes a held reply waits for a lead")
            ?? NumberProblem(configuration, "AGENTASSIST_RETENTION_DAYS", 0, 3650, "days texts are kept with events, 0 for not at all");
        if (problem is null && !Directory.Exists(policies))
            problem = $"AGENTASSIST_POLICIES: there is no folder {policies}; give the folder that holds the policy packs.";
        ModelSettings? model = null;
        if (problem is null) ModelSettings.TryRead(name => configuration[name], out model, out problem);
        if (problem is not null) return false;

        settings = new ServerSettings
        {
            Addresses = addresses,
            Token = token,
            Hosts = new AllowedHosts(List(configuration, "AGENTASSIST_HOSTS"), checkAlways: token is null),
            Origins = new AllowedOrigins(List(configuration, "AGENTASSIST_ORIGINS")),
            PoliciesFolder = policies,
            DataFolder = data,
            ApprovalTime = TimeSpan.FromMinutes(Number(configuration, "AGENTASSIST_APPROVAL_MINUTES") ?? DefaultApprovalMinutes),
            RetentionTime = Number(configuration, "AGENTASSIST_RETENTION_DAYS") is { } days and > 0 ? TimeSpan.FromDays(days) : null,
            Model = model,
        };
        return true;
    }

    private static string? TokenProblem(ListenAddresses addresses, AccessToken? token) =>
        token is null && addresses.FirstPublic is { } address
            ? $"AGENTASSIST_TOKEN is needed to listen on {address}: other machines can reach it. Set it to a long secret, or listen on {DefaultUrl}."
            : null;

    private static string? OriginProblem(IConfiguration configuration) =>
        List(configuration, "AGENTASSIST_ORIGINS").FirstOrDefault(origin => !AllowedOrigins.IsOrigin(origin)) is { } bad
            ? $"AGENTASSIST_ORIGINS: '{bad}' is not an origin; write it like https://desk.example.com, several with commas between."
            : null;

    private static string? DataProblem(string folder) =>
        folder.Length == 0 ? "AGENTASSIST_DATA is needed: this user has no folder for applications. Give the folder the database may lie in." : null;

    private static string? NumberProblem(IConfiguration configuration, string name, int least, int most, string meaning) =>
        configuration[name] is { Length: > 0 } && !(Number(configuration, name) is { } number && number >= least && number <= most)
            ? $"{name}: '{configuration[name]}' is not a number from {least} to {most}; give the {meaning}."
            : null;

    private static int? Number(IConfiguration configuration, string name) =>
        int.TryParse(configuration[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] List(IConfiguration configuration, string name) =>
        configuration[name]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
