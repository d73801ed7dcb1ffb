using AgentAssist.Cli;

return await CommandLine.RunAsync(args);
