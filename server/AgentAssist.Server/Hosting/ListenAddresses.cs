using System.Net;

namespace AgentAssist.Server.Hosting;

/// <summary>Where the server is told to listen, known before it does.</summary>
/// <param name="Urls">As written.</param>
/// <param name="IsDefault">True when nobody said where.</param>
internal sealed record ListenAddresses(IReadOnlyList<string> Urls, bool IsDefault = false)
{
    /// <summary>The first address other machines can reach; null when all are loopback.</summary>
    public string? FirstPublic => Urls.FirstOrDefault(url => !IsLoopback(url));

    /// <summary>What is wrong with an address; null when all can be read.</summary>
    public string? Problem => Urls.FirstOrDefault(url => !CanParse(url)) is { } bad
        ? $"--urls: '{bad}' is not an address; write it like {ServerSettings.DefaultUrl}, several with semicolons between."
        : null;

    /// <summary>Reads every place ASP.NET Core takes addresses from, so that none slips past the token rule.</summary>
    public static ListenAddresses Read(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => endpoint["Url"]).OfType<string>().ToArray();
        if (endpoints.Length > 0) return new ListenAddresses(endpoints);
        var urls = Split(configuration["urls"]);
        if (urls.Length > 0) return new ListenAddresses(urls);
        var ports = Split(configuration["http_ports"]).Select(port => $"http://*:{port}")
            .Concat(Split(configuration["https_ports"]).Select(port => $"https://*:{port}")).ToArray();
        return ports.Length > 0 ? new ListenAddresses(ports) : new ListenAddresses([ServerSettings.DefaultUrl], IsDefault: true);
    }

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static bool CanParse(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLoopback(string url)
    {
        if (!CanParse(url)) return false;
        var address = BindingAddress.Parse(url);
        if (address.IsUnixPipe || address.IsNamedPipe) return true;
        return string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
