using System.Diagnostics;
using AgentAssist.PluginHost;

const int badUsage = 2;
if (args is not [var assembly] || !File.Exists(assembly))
{
    await Console.Error.WriteLineAsync("Usage: AgentAssist.PluginHost PLUGIN.dll (started by the server, never by hand).");
    return badUsage;
}

if (Environment.GetEnvironmentVariable("AGENTASSIST_WAIT_FOR_DEBUGGER") is { Length: > 0 } && !Debugger.IsAttached)
{
    await Console.Error.WriteLineAsync($"Waiting for a debugger: attach it to process {Environment.ProcessId}.");
    while (!Debugger.IsAttached) await Task.Delay(TimeSpan.FromMilliseconds(100));
}

// What a plugin prints would tear the messages apart: it goes to the log.
var output = Console.OpenStandardOutput();
Console.SetOut(Console.Error);
return await Connection.RunAsync(Console.OpenStandardInput(), output, assembly);
