using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>A phrase as written, not yet parsed.</summary>
/// <param name="Text">In the phrase syntax of the policy language.</param>
/// <param name="Location">Where its first character stands.</param>
public sealed record Phrase(string Text, SourceLocation Location)
{
    internal YamlScalar? Source { get; init; }

    /// <summary>Where one of its characters stands in the file; quotes, escapes and folded lines are accounted for.</summary>
    /// <param name="offset">UTF-16 offset into <see cref="Text"/>.</param>
    public SourceLocation LocationAt(int offset) => Source?.LocationAt(offset) ?? Location with { Column = Location.Column + offset };

    /// <summary>Equal when text and place are.</summary>
    public bool Equals(Phrase? other) => other is not null && Text == other.Text && Location == other.Location;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Location);
}
