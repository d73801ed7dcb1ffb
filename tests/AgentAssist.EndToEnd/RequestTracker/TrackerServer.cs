using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.EndToEnd.RequestTracker;

/// <summary>Request Tracker 5 as Debian packages it, with a copy of its database and a configuration in a folder of its own; it sends no mail.</summary>
public sealed class TrackerServer : IAsyncLifetime
{
    public const string User = "root";
    public const string Password = "password";

    private const string Program = "/usr/share/request-tracker5/libexec/rt-server";
    private const string Database = "/var/lib/dbconfig-common/sqlite3/request-tracker5/rtdb";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentassist-rt-");
    private Process? _process;

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Absence { get; } = !OperatingSystem.IsLinux() || !File.Exists(Program)
        ? "Request Tracker 5 is not installed: on Debian, tests/AgentAssist.EndToEnd/RequestTracker/install.sh does it."
        : !CanRead(Database) ? $"Only root can read Request Tracker's database {Database}." : null;

    public HttpClient Client { get; } = new();

    public Uri Address => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        if (Absence is not null) return;
        Client.BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}/");
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));
        Configure();
        await SeedAsync();
        _process = Start(Program, "--server", "Starlet", "--host", "127.0.0.1", "--port", $"{Address.Port}", "--max-workers", "2");
        await Eventually.ReadAsync("Request Tracker", AnswersAsync, answers => answers);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>A mail from a customer makes a ticket, as the mail server hands it over; its subject is its own.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> ReceiveAsync(string from, string subject, string text)
    {
        var mail = $"From: {from}\nTo: rt@localhost\nSubject: {subject}\nMessage-ID: <{Guid.NewGuid()}@example.com>\nContent-Type: text/plain; charset=utf-8\n\n{text}\n";
        using var form = new MultipartFormDataContent { { new StringContent("General"), "queue" }, { new StringContent("correspond"), "action" }, { new StringContent(mail), "message" } };
        using var answer = await Client.PostAsync("REST/1.0/NoAuth/mail-gateway", form);
        Assert.StartsWith("ok", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var found = await Client.GetFromJsonAsync<JsonElement>($"REST/2.0/tickets?query={Uri.EscapeDataString($"Subject = '{subject}'")}");
        return int.Parse(found.GetProperty("items")[0].GetProperty("id").GetString()!, CultureInfo.InvariantCulture);
    }

    /// <summary>What is stored of the replies to the customer, the oldest first: the HTML as it is.</summary>
    public async Task<IReadOnlyList<string>> CorrespondenceAsync(int ticket) => await StoredAsync(ticket, "Correspond");

    /// <summary>What is stored of the internal comments.</summary>
    public async Task<IReadOnlyList<string>> CommentsAsync(int ticket) => await StoredAsync(ticket, "Comment");

    private async Task<IReadOnlyList<string>> StoredAsync(int ticket, string type)
    {
        var history = await Client.GetFromJsonAsync<JsonElement>($"REST/2.0/ticket/{ticket}/history?fields=Type&per_page=100");
        var texts = new List<string>();
        foreach (var item in history.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("Type").GetString() == type))
        {
            var attachments = await Client.GetFromJsonAsync<JsonElement>($"REST/2.0/transaction/{item.GetProperty("id").GetString()}/attachments?fields=ContentType,Content");
            texts.AddRange(attachments.GetProperty("items").EnumerateArray()
                .Where(part => part.GetProperty("ContentType").GetString() == "text/html")
                .Select(part => part.GetProperty("Content").GetString()!.Trim()));
        }

        return texts;
    }

    private void Configure()
    {
        var folder = _folder.FullName;
        foreach (var name in new[] { "mason", "session", "more" }) _folder.CreateSubdirectory(name);
        File.Copy(Database, Path.Combine(folder, "rtdb"));
        File.WriteAllText(Path.Combine(folder, "site.pm"), $"""
            Set($rtname, 'example.com');
            Set($Organization, 'example.com');
            Set($CorrespondAddress, 'rt@localhost');
            Set($CommentAddress, 'rt-comment@localhost');
            Set($WebPath, '');
            Set($WebDomain, '127.0.0.1');
            Set($WebPort, {Address.Port});
            Set($WebBaseURL, 'http://127.0.0.1:{Address.Port}');
            Set($DatabaseType, 'SQLite');
            Set($DatabaseName, '{folder}/rtdb');
            Set($MasonDataDir, '{folder}/mason');
            Set($MasonSessionDir, '{folder}/session');
            Set($LogToSTDERR, 'error');
            Set($LogToSyslog, undef);
            Set($LogToFile, undef);
            Set($MailCommand, 'testfile');
            1;
            """);
    }

    private async Task SeedAsync()
    {
        using var seeding = Start("perl", Path.Combine(Repository.Root, "tests", "AgentAssist.EndToEnd", "RequestTracker", "seed.pl"));
        await seeding.WaitForExitAsync();
        Assert.Equal(0, seeding.ExitCode);
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["RT_SITE_CONFIG"] = Path.Combine(_folder.FullName, "site.pm"),
            ["RT_SITE_CONFIG_DIR"] = Path.Combine(_folder.FullName, "more"),
            ["HOME"] = _folder.FullName,
            ["TMPDIR"] = _folder.FullName,
        }) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private async Task<bool> AnswersAsync()
    {
        if (_process!.HasExited) Assert.Fail($"Request Tracker ended with code {_process.ExitCode}.");
        try
        {
            using var answer = await Client.GetAsync("REST/2.0/queue/1");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool CanRead(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
