namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>One way to read a form: an entry of the dictionary with the affixes that lead from it to the form.</summary>
internal readonly record struct Reading(int Entry, AffixRule? Prefix, AffixRule? Suffix);
