using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AgentAssist.Server.Storage;

/// <summary>
/// Stands a keyed hash in for a customer or a text. Plain hashes of ids and short texts could be found by trying; the key stays in the database.
/// </summary>
internal sealed class Pseudonyms
{
    private const string SecretName = "pseudonyms";
    private const int StackLimit = 512;

    private volatile byte[]? _key;

    /// <summary>False until the database was opened.</summary>
    public bool IsReady => _key is not null;

    public async Task LoadAsync(ServerDb db, CancellationToken cancellation)
    {
        if (await db.Secrets.FindAsync([SecretName], cancellation) is not { } secret)
        {
            secret = new StoredSecret { Name = SecretName, Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) };
            db.Secrets.Add(secret);
            await db.SaveChangesAsync(cancellation);
        }

        _key = Convert.FromBase64String(secret.Value);
    }

    /// <summary>The stand-in as a number; 0 while there is no key.</summary>
    public UInt128 NumberOf(string value)
    {
        if (_key is not { } key) return UInt128.Zero;
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetByteCount(value);
        Span<byte> bytes = length <= StackLimit ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(value, bytes);
        HMACSHA256.HashData(key, bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The stand-in as 32 hexadecimal digits; null for null.</summary>
    public string? Of(string? value) => value is null ? null : NumberOf(value).ToString("x32", CultureInfo.InvariantCulture);
}
