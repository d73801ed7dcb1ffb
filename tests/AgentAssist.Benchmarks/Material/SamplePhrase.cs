namespace AgentAssist.Benchmarks.Material;

/// <summary>A phrase in plain words.</summary>
internal readonly record struct SamplePhrase(string Language, string Text);
