namespace AgentAssist.Engine.Text.Inflection.Paradigms;

internal enum WordClass
{
    Noun,
    Adjective,
    Verb,
}
