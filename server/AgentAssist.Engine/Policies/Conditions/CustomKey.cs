using System.Globalization;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A key of the helpdesk's own. It comes as text, and is read as a number or as true or false where the clause does.</summary>
internal sealed class CustomKey : ConditionKey
{
    private readonly string _name;

    public CustomKey(string name)
        : base(name, "A key of the helpdesk's own.")
    {
        _name = name[ConditionKeys.CustomPrefix.Length..];
        AsText = new TextKey(name, Description, (in f) => Read(f));
        AsNumber = new NumberKey(name, Description, (in f) =>
            double.TryParse(Read(f), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null);
        AsFlag = new FlagKey(name, Description, (in f) => string.Equals(Read(f), "true", StringComparison.OrdinalIgnoreCase));
    }

    public TextKey AsText { get; }

    public NumberKey AsNumber { get; }

    public FlagKey AsFlag { get; }

    public override string Kind => "a text, a number or true or false";

    private string? Read(in ConditionFacts facts) => facts.Request.Context.Custom.TryGetValue(_name, out var text) ? text : null;
}
