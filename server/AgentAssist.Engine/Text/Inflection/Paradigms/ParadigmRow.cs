namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>Forms of one paradigm made from the same changed stem.</summary>
internal sealed record ParadigmRow(StemChange Change, string[] Endings);
