using System.Net;
using System.Net.Http.Json;
using AgentAssist.Server.Tests.Approvals;
using AgentAssist.Server.Tests.Running;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace AgentAssist.Server.Tests.Storage;

public sealed class BrokenStorageTests
{
    [Fact]
    public async Task A_database_that_is_none_stops_no_check()
    {
        var data = Directory.CreateTempSubdirectory("agentassist-data-");
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "agentassist.db"), string.Concat(Enumerable.Repeat("This is no database. ", 500)));
        await using (var server = await RunningServer.StartAsync("--AGENTASSIST_DATA", data.FullName)) await AssertUnavailableAsync(server.Client);
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_stops_no_check()
    {
        var file = Path.GetTempFileName();
        await using (var server = await RunningServer.StartAsync("--AGENTASSIST_DATA", Path.Combine(file, "data"))) await AssertUnavailableAsync(server.Client);
        File.Delete(file);
    }

    [Fact]
    public async Task A_database_locked_by_another_program_stops_no_check_and_is_told()
    {
        await using var server = await RunningServer.StartAsync();
        await server.Client.HoldAsync();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(server.Data, "agentassist.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var writing = await other.BeginTransactionAsync();

            using var ready = await server.Client.GetAsync("/readyz");
            var readiness = await ready.JsonAsync();
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            Assert.Equal(("degraded", "unavailable"), (readiness.Word("status"), readiness.Word("storage")));
            Assert.Contains("locked", readiness.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
            await server.Client.CheckedAsync(Api.Body("Nothing we can do."));
            using var held = await server.Client.PostAsJsonAsync("/v1/approvals", Held.RequestFor(Held.Text, "other"));
            await held.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        }

        await Eventually.ReadAsync(() => server.Client.GetJsonAsync("/readyz"), readiness => readiness.Word("status") == "ready");
        await server.Client.HoldAsync(Held.RequestFor(Held.Text, "other"));
    }

    [Fact]
    public async Task A_database_that_comes_back_is_taken_up()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var data = Directory.CreateTempSubdirectory("agentassist-data-");
        var broken = Path.Combine(data.FullName, "agentassist.db");
        await File.WriteAllTextAsync(broken, string.Concat(Enumerable.Repeat("This is no database. ", 500)));
        await using (var server = await RunningServer.StartAsync(time, "--AGENTASSIST_DATA", data.FullName))
        {
            await AssertUnavailableAsync(server.Client);
            File.Delete(broken);
            time.Advance(TimeSpan.FromSeconds(10));

            await Eventually.ReadAsync(() => server.Client.GetJsonAsync("/readyz"), readiness => readiness.Word("storage") == "ready");
            await server.Client.HoldAsync();
        }

        data.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_stored_is_for_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no such modes.");
        if (OperatingSystem.IsWindows()) return;
        var parent = Directory.CreateTempSubdirectory("agentassist-data-");
        var folder = Path.Combine(parent.FullName, "data");
        await using (var server = await RunningServer.StartAsync("--AGENTASSIST_DATA", folder))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        parent.Delete(recursive: true);
    }

    private static async Task AssertUnavailableAsync(HttpClient client)
    {
        using var ready = await client.GetAsync("/readyz");
        var readiness = await ready.JsonAsync();
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(("degraded", "unavailable"), (readiness.Word("status"), readiness.Word("storage")));
        Assert.StartsWith("storage: ", readiness.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
        await client.CheckedAsync(Api.Body("Nothing we can do."));
        foreach (var path in new[] { "/v1/approvals", "/v1/feedback", "/v1/audit", "/v1/appeals", "/v1/standards/acknowledgements" })
        {
            using var response = await client.GetAsync(path);
            await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        }

        using var page = await client.GetAsync("/approvals");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }
}
