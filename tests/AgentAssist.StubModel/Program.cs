namespace AgentAssist.StubModel;

/// <summary>
/// The stub as a program: <c>dotnet run --project tests/AgentAssist.StubModel -- http://127.0.0.1:8099</c>, then set <c>AGENTASSIST_MODEL_URL</c> to what it says
/// and <c>AGENTASSIST_MODEL</c> to a behaviour, such as <c>stub-slow-20</c>.
/// </summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        await using var server = await StubModelServer.StartAsync(args.FirstOrDefault() ?? "http://127.0.0.1:0");
        var behaviours = string.Join(", ", Enum.GetNames<StubBehaviour>().Select(name => "stub-" + name.ToLowerInvariant()));
        await Console.Out.WriteLineAsync($"The stub listens on {server.Address}. Behaviours: {behaviours}.");
        await server.WaitForShutdownAsync();
    }
}
