using AgentAssist.LanguageModel.Configuration;

namespace AgentAssist.LanguageModel.Tests.Configuration;

public sealed class ModelSettingsTests
{
    [Fact]
    public void Nothing_set_is_no_model()
    {
        Assert.True(ModelSettings.TryRead(_ => null, out var settings, out _));
        Assert.Null(settings);
    }

    [Fact]
    public void Two_variables_are_enough()
    {
        var settings = Read(("AGENTASSIST_MODEL_URL", "http://127.0.0.1:11434/v1"), ("AGENTASSIST_MODEL", "qwen3:8b"));

        Assert.Equal("qwen3:8b at 127.0.0.1:11434", settings.Judge.ToString());
        Assert.Equal(settings.Judge, settings.Rewriter);
    }

    [Fact]
    public void The_rewriter_may_be_another_model_elsewhere_and_gets_no_foreign_key()
    {
        var settings = Read(
            ("AGENTASSIST_MODEL_URL", "https://a.example/v1"), ("AGENTASSIST_MODEL", "fast"), ("AGENTASSIST_MODEL_KEY", "k1"),
            ("AGENTASSIST_MODEL_REWRITER", "better"), ("AGENTASSIST_MODEL_REWRITER_URL", "https://b.example/v1"));

        Assert.Equal(("fast at a.example", "k1"), (settings.Judge.ToString(), settings.Judge.Key));
        Assert.Equal(("better at b.example", null), (settings.Rewriter.ToString(), settings.Rewriter.Key));
    }

    [Theory]
    [InlineData("AGENTASSIST_MODEL_URL", "localhost:11434", "is not an address")]
    [InlineData("AGENTASSIST_MODEL_URL", "https://user:secret@a.example/", "is not an address")]
    [InlineData("AGENTASSIST_MODEL_URL", "http://a.example/v1", "AGENTASSIST_MODEL is needed")]
    [InlineData("AGENTASSIST_MODEL", "qwen3:8b", "AGENTASSIST_MODEL_URL is needed")]
    [InlineData("AGENTASSIST_MODEL_PER_DAY", "many", "is not a number from 1")]
    [InlineData("AGENTASSIST_MODEL_TIMEOUT_SECONDS", "0", "is not a number from 1 to 600")]
    public void What_is_wrong_is_told_by_name(string name, string value, string problem)
    {
        Assert.False(ModelSettings.TryRead(asked => asked == name ? value : null, out _, out var said));
        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.StartsWith("AGENTASSIST_MODEL", said, StringComparison.Ordinal);
    }

    private static ModelSettings Read(params (string Name, string Value)[] variables)
    {
        Assert.True(ModelSettings.TryRead(name => variables.FirstOrDefault(variable => variable.Name == name).Value, out var settings, out var problem), problem);
        return settings!;
    }
}
