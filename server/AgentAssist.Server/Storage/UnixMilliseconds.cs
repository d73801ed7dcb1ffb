using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AgentAssist.Server.Storage;

/// <summary>Keeps times as numbers: every database can compare them, and none changes their offset.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored))
{
    /// <summary>The time as it will be read back.</summary>
    public static DateTimeOffset Now(TimeProvider time) => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
