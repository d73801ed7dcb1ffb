using System.Buffers;
using System.Text;

namespace AgentAssist.Engine.Tests.Properties;

/// <summary>Responses as the server writes them, to compare every property at once.</summary>
internal static class Answers
{
    public static string Written(DraftCheckResponse response)
    {
        var bytes = new ArrayBufferWriter<byte>();
        DraftCheckJson.Write(bytes, response);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
