using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Policies.Reading.Yaml;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

public sealed class PromptReaderTests
{
    [Fact]
    public void Front_matter_and_text_are_read()
    {
        var prompt = Read(PromptKind.Judge, "---\nprompt: judge\nconfidence: 0.8\nprecision: 0.95\nmax-tokens: 300\n---\n\nAnswer these:\n{{questions}}\n", out var problems);

        Assert.Empty(problems);
        Assert.Equal(("Answer these:\n{{questions}}", 0.8, 0.95, 300), (prompt!.Text, prompt.Confidence, prompt.Precision, prompt.MaxTokens));
    }

    [Theory]
    [InlineData(PromptKind.Judge, "Answer {{questions}}\n", "missing-front-matter", 1, 1, "prompt: judge")]
    [InlineData(PromptKind.Judge, "---\nprompt: judge\nAnswer {{questions}}\n", "missing-front-matter", 1, 1, "another line '---'")]
    [InlineData(PromptKind.Judge, "---\nprompt: judge\nconfidense: 0.8\n---\n{{questions}}\n", "unknown-key", 3, 1, "did you mean 'confidence'?")]
    [InlineData(PromptKind.Judge, "---\nprompt: judge\nconfidence: 80\n---\n{{questions}}\n", "out-of-range", 3, 13, "from 0 to 1")]
    [InlineData(PromptKind.Judge, "---\nprompt: rewrite\n---\n{{questions}}\n", "wrong-prompt", 2, 1, "write 'prompt: judge' or rename the file")]
    [InlineData(PromptKind.Judge, "---\nprompt: judge\n---\nAnswer  {{question}}, {{questions}}\n", "unknown-placeholder", 4, 11, "did you mean 'questions'?")]
    [InlineData(PromptKind.Judge, "---\nprompt: judge\n---\nAnswer.\n", "missing-placeholder", 4, 1, "'{{questions}}'")]
    [InlineData(PromptKind.Rewrite, "---\nprompt: rewrite\n---\n{{style}} {{language}}\n", "missing-key", 2, 1, "'styles'")]
    [InlineData(PromptKind.Rewrite, "---\nprompt: rewrite\nstyles: {mom: a, shorter: b, warmer: c, formal: d}\n---\n{{style}} {{language}}\n", "missing-key", 3, 9, "'informal'")]
    public void What_is_wrong_is_told_at_its_place(PromptKind kind, string text, string code, int line, int column, string says)
    {
        Assert.Null(Read(kind, text, out var problems));

        var problem = Assert.Single(problems);
        Assert.Equal((code, new SourceLocation("judge.md", line, column)), (problem.Code, problem.Location));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_prompt_is_another_revision_and_an_unknown_file_is_told()
    {
        using var folder = new PolicyFolder().Pack("tone").Rule("tone", "r", "find: {pattern: x}\n").Write("tone/prompts/judge.md", "---\nprompt: judge\n---\n{{questions}}\n");
        var before = folder.Compile().Source.Revision;

        folder.Write("tone/prompts/judge.md", "---\nprompt: judge\n---\nNow: {{questions}}\n").Write("tone/prompts/juge.md", "");

        var after = folder.Compile();
        Assert.NotEqual(before, after.Source.Revision);
        Assert.Contains("did you mean 'judge.md'?", Assert.Single(after.Problems, problem => problem.Code == "unknown-file").Message, StringComparison.Ordinal);
    }

    private static PromptDefinition? Read(PromptKind kind, string text, out IReadOnlyList<PolicyProblem> problems)
    {
        var list = new ProblemList();
        var prompt = PromptReader.Read(kind, new SourceText("judge.md", text), list);
        problems = [.. list.InOrder()];
        return prompt;
    }
}
