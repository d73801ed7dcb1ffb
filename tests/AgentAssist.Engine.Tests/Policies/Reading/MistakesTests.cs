using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

public sealed class MistakesTests
{
    public static IEnumerable<TheoryDataRow<Mistake>> All => Mistakes.All.Select(mistake => new TheoryDataRow<Mistake>(mistake));

    [Theory]
    [MemberData(nameof(All))]
    public void The_reader_refuses_each_mistake_at_its_place(Mistake mistake)
    {
        var error = Assert.Single(PolicyFile.Problems(mistake.Kind, mistake.Yaml));

        Assert.True(error.IsError);
        Assert.Equal(mistake.Code, error.Code);
        Assert.Contains(mistake.Says, error.Message, StringComparison.Ordinal);
        Assert.Equal(mistake.Location, error.Location);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_schema_refuses_each_mistake_too(Mistake mistake) => Assert.NotEmpty(Schemas.Validate(mistake.Kind, mistake.Yaml));
}
