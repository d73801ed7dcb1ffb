using System.Net.Http.Json;
using System.Text.Json;

namespace AgentAssist.EndToEnd.Running;

/// <summary>What a server has been told by agents' pages.</summary>
internal static class Totals
{
    /// <summary>How often this became of a rule's findings.</summary>
    /// <param name="server">Where.</param>
    /// <param name="code">A rule of the core pack.</param>
    /// <param name="outcome"><c>applied</c>, <c>dismissed</c>, <c>wrong</c> or <c>sentAnyway</c>.</param>
    public static Task<int> OfRuleAsync(this RunningServer server, string code, string outcome) => CountAsync(server, "rules", "code", code, outcome);

    /// <summary>How often a suggestion was inserted.</summary>
    public static Task<int> InsertedAsync(this RunningServer server, string suggestion) => CountAsync(server, "suggestions", "id", suggestion, "inserted");

    private static async Task<int> CountAsync(RunningServer server, string list, string key, string value, string count)
    {
        var totals = await server.Client.GetFromJsonAsync<JsonElement>("/v1/feedback");
        return totals.GetProperty(list).EnumerateArray().Where(row => row.GetProperty(key).GetString() == value).Sum(row => row.GetProperty(count).GetInt32());
    }
}
