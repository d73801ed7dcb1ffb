namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>One value of a <see cref="ChoiceShape{T}"/>.</summary>
internal sealed record Choice<T>(string Name, T Value, string Description);
