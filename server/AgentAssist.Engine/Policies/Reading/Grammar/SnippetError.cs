namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>What is wrong in a snippet.</summary>
internal sealed record SnippetError(int Offset, string Code, string Message);
