using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>No key of the policy language goes without an example of how it is written right and of how it is written wrong.</summary>
public sealed class GrammarCoverageTests
{
    public static IEnumerable<TheoryDataRow<string>> Kinds => PolicySchemas.Names.Select(kind => new TheoryDataRow<string>(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_key_is_in_a_right_file(string kind)
    {
        var met = ValidFiles.All.Where(file => file.Kind == kind).SelectMany(file => SchemaWalk.Keys(kind, file.Yaml));

        AllMet(kind, met);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_key_is_in_a_file_with_a_mistake(string kind)
    {
        var met = Mistakes.All.Where(mistake => mistake.Kind == kind).SelectMany(mistake =>
            SchemaWalk.KeysTo(kind, mistake.Yaml, mistake.Location).Concat(Missing(kind, mistake)));

        AllMet(kind, met);
    }

    private static void AllMet(string kind, IEnumerable<string> met)
    {
        var left = SchemaWalk.Keys(kind).Except(met).Order(StringComparer.Ordinal).ToArray();
        Assert.True(left.Length == 0, $"without an example: {string.Join(" · ", left)}");
    }

    /// <summary>A required key that is not written is named by the message.</summary>
    private static IEnumerable<string> Missing(string kind, Mistake mistake) =>
        mistake.Code == "missing-key" ? SchemaWalk.Keys(kind).Where(key => mistake.Says == $"'{key.Split(": ")[1]}'") : [];
}
