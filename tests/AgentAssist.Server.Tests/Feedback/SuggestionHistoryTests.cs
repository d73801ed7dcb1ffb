using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AgentAssist.Server.Tests.Feedback;

public sealed class SuggestionHistoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_inserted_is_remembered_by_customer_and_suggestion()
    {
        var time = new FakeTimeProvider(Start);
        await using var server = await RunningServer.StartAsync(time);
        var history = server.Services.GetRequiredService<ISuggestionHistory>();
        Assert.Null(history.LastOffered("c9", "retention/discount"));

        await InsertAsync(server, "c9", "retention/discount");
        time.Advance(TimeSpan.FromDays(2));
        await InsertAsync(server, "c9", "retention/discount");

        Assert.Equal(Start + TimeSpan.FromDays(2), history.LastOffered("c9", "retention/discount"));
        Assert.Null(history.LastOffered("c8", "retention/discount"));
        Assert.Null(history.LastOffered("c9", "upsell/premium"));
        time.Advance(TimeSpan.FromDays(367));
        Assert.Null(history.LastOffered("c9", "retention/discount"));
    }

    [Fact]
    public async Task It_is_there_again_after_a_restart_and_the_customers_id_is_not_in_the_database()
    {
        var data = Directory.CreateTempSubdirectory("agentassist-data-");
        try
        {
            await using (var first = await RunningServer.StartAsync("--AGENTASSIST_DATA", data.FullName)) await InsertAsync(first, "customer-4711", "retention/discount");
            await using var second = await RunningServer.StartAsync("--AGENTASSIST_DATA", data.FullName);

            Assert.NotNull(second.Services.GetRequiredService<ISuggestionHistory>().LastOffered("customer-4711", "retention/discount"));
            foreach (var file in data.GetFiles("agentassist.db*"))
                Assert.DoesNotContain("customer-4711", System.Text.Encoding.Latin1.GetString(await ReadAsync(file.FullName)), StringComparison.Ordinal);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_was_inserted_rests_for_its_cooldown()
    {
        const string Suggestion = """
            - suggest: retention/discount
              kind: retention
              title: {en: A cheaper plan, ru: Тариф дешевле, uk: Дешевший тариф}
              find: {phrases: {en: ["too expensive"], ru: ["слишком дорого"], uk: ["надто дорого"]}}
              cooldown: {days: 30}
              snippet: {en: "Let me look for a cheaper plan.", ru: "Подберу тариф дешевле.", uk: "Доберу дешевший тариф."}
            """;
        using var packs = PackFolder.Create();
        packs.Write("house/suggest/retention.yaml", Suggestion);
        var time = new FakeTimeProvider(Start);
        await using var server = await RunningServer.StartAsync(packs, time);

        Assert.Equal(["retention/discount"], await SuggestedAsync(server, "c9"));
        await InsertAsync(server, "c9", "retention/discount");

        Assert.Empty(await SuggestedAsync(server, "c9"));
        Assert.Equal(["retention/discount"], await SuggestedAsync(server, "c8"));
        time.Advance(TimeSpan.FromDays(31));
        Assert.Equal(["retention/discount"], await SuggestedAsync(server, "c9"));
    }

    private static async Task<string[]> SuggestedAsync(RunningServer server, string customer)
    {
        var answer = await server.Client.CheckedAsync(JsonSerializer.Serialize(new
        {
            draft = new { text = "" },
            context = new { customer = new { id = customer } },
            conversation = new[] { new { author = "customer", text = "It is too expensive for me." } },
        }));
        return [.. answer.GetProperty("suggestions").EnumerateArray().Select(suggestion => suggestion.GetProperty("id").GetString()!)];
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task InsertAsync(RunningServer server, string customer, string suggestion)
    {
        using var response = await server.Client.PostAsJsonAsync(
            "/v1/feedback", new { kind = "inserted", suggestion, context = new { customer = new { id = customer } } });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }
}
