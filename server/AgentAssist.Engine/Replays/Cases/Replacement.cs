namespace AgentAssist.Engine.Replays.Cases;

/// <summary>Personal data that was replaced in a case.</summary>
/// <param name="Field">JSON path of the text, such as <c>conversation[0].text</c>.</param>
/// <param name="Kind"><c>card-number</c>, <c>iban</c>, <c>email-address</c>, <c>phone-number</c> or <c>name</c>.</param>
/// <param name="Was">What stood there, all but its first character masked.</param>
/// <param name="Now">What stands there now, with the words around it.</param>
public sealed record Replacement(string Field, string Kind, string Was, string Now);
