using System.Diagnostics.CodeAnalysis;
using AgentAssist.Server.Security;

namespace AgentAssist.Server.Hosting;

/// <summary>What the operator set by environment variables (or <c>--NAME=value</c>); nothing is needed on loopback.</summary>
internal sealed record ServerSettings
{
    public const string DefaultUrl = "http://127.0.0.1:5210";

    public required ListenAddresses Addresses { get; init; }

    /// <summary><c>AGENTASSIST_TOKEN</c>: what API requests must bear; null when none is asked for.</summary>
    public AccessToken? Token { get; init; }

    /// <summary><c>AGENTASSIST_HOSTS</c>: further names the server answers to.</summary>
    public required AllowedHosts Hosts { get; init; }

    /// <summary><c>AGENTASSIST_ORIGINS</c>: further pages that may call the API.</summary>
    public required AllowedOrigins Origins { get; init; }

    /// <summary><c>AGENTASSIST_POLICIES</c>, or the folder found.</summary>
    public required string PoliciesFolder { get; init; }

    /// <summary>Reads the settings; what is wrong comes back as one line for the operator.</summary>
    public static bool TryRead(
        IConfiguration configuration, InstallationFolders folders,
        [NotNullWhen(true)] out ServerSettings? settings, [NotNullWhen(false)] out string? problem)
    {
        settings = null;
        var addresses = ListenAddresses.Read(configuration);
        var token = AccessToken.From(configuration["AGENTASSIST_TOKEN"]);
        var policies = configuration["AGENTASSIST_POLICIES"] is { Length: > 0 } named ? Path.GetFullPath(named) : folders.Policies;

        problem = OriginProblem(configuration) ?? addresses.Problem ?? TokenProblem(addresses, token);
        if (problem is null && !Directory.Exists(policies))
            problem = $"AGENTASSIST_POLICIES: there is no folder {policies}; give the folder that holds the policy packs.";
        if (problem is not null) return false;

        settings = new ServerSettings
        {
            Addresses = addresses,
            Token = token,
            Hosts = new AllowedHosts(List(configuration, "AGENTASSIST_HOSTS"), checkAlways: token is null),
            Origins = new AllowedOrigins(List(configuration, "AGENTASSIST_ORIGINS")),
            PoliciesFolder = policies,
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

    private static string[] List(IConfiguration configuration, string name) =>
        configuration[name]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
