using AgentAssist.StubModel;

// dotnet run --project tests/AgentAssist.StubModel -- http://127.0.0.1:8099, then set AGENTASSIST_MODEL_URL and AGENTASSIST_MODEL=stub-slow-20.
await using var server = await StubModelServer.StartAsync(args.FirstOrDefault() ?? "http://127.0.0.1:0");
Console.WriteLine($"The stub listens on {server.Address}. Behaviours: {string.Join(", ", Enum.GetNames<StubBehaviour>().Select(name => "stub-" + name.ToLowerInvariant()))}.");
await server.WaitForShutdownAsync();
