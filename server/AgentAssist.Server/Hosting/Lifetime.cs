using System.Net.Sockets;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Server.Hosting;

/// <summary>
/// Starts the server, tells a person what to open, and stops it when asked to. What keeps it from starting is told here in one line,
/// so appsettings.json silences the host, which would print the stack first.
/// </summary>
internal static class Lifetime
{
    private const int BadInput = 2;

    public static async Task<int> RunAsync(WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (Exception error) when (error is IOException or SocketException)
            {
                return await RefuseAsync($"{error.Message} Choose another address with --urls http://127.0.0.1:PORT.");
            }

            await GreetAsync(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
    }

    public static async Task<int> RefuseAsync(string problem)
    {
        await Console.Error.WriteLineAsync($"AgentAssist cannot start. {problem}");
        return BadInput;
    }

    private static async Task GreetAsync(WebApplication app)
    {
        var address = app.Urls.First();
        var policies = app.Services.GetRequiredService<PolicyHost>().Current;
        var rules = policies.Source.Packs.Sum(pack => pack.Rules.Length);
        await Console.Out.WriteLineAsync($"AgentAssist listens on {string.Join(", ", app.Urls)} with {rules} rules. Ctrl+C stops it.");
        await Console.Out.WriteLineAsync($"Open {address}/demo to try it in a small helpdesk, {address}/reference to call it from your own program.");
        if (!File.Exists(app.Services.GetRequiredService<InstallationFolders>().PageScript))
            await Console.Out.WriteLineAsync("The browser extension is not built, so the demo shows no underlines: install Node.js 20 or newer and start again.");
    }
}
