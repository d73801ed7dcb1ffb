using System.Security.Cryptography;
using System.Text;

namespace AgentAssist.Server.Security;

/// <summary>The secret API requests must bear.</summary>
internal sealed class AccessToken
{
    private readonly byte[] _hash;

    private AccessToken(string token) => _hash = Hash(token);

    /// <summary>The token set; null for nothing or blanks.</summary>
    public static AccessToken? From(string? token) => string.IsNullOrWhiteSpace(token) ? null : new AccessToken(token.Trim());

    /// <summary>Tells this token from another without telling it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(_hash));

    /// <summary>Compares in constant time, whatever the length.</summary>
    public bool Matches(string candidate) => CryptographicOperations.FixedTimeEquals(_hash, Hash(candidate));

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
