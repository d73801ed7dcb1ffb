using Xunit;

namespace AgentAssist.Cli.Tests.Commands;

public sealed class JudgeCalibrateCommandTests
{
    private const string Cold = """
        rule: cold
        title: {en: Cold}
        mode: MODE
        find: {judge: [{en: Is it rude?}, {en: Is it cold?}]}
        message: {en: "{message}"}
        cases:
          - bad: "Await further information."
          - good: "I will write tomorrow."
        """;

    [Fact]
    public async Task A_measured_rule_may_leave_shadow_and_one_that_was_not_measured_may_not()
    {
        await using var stub = await StubProcess.StartAsync();
        using var packs = Packs("warn");
        var before = await Cli.RunAsync(packs.Path, "", "pack", "lint");

        packs.Write("small/rules/cold.yaml", Cold.Replace("MODE", "shadow", StringComparison.Ordinal));
        var labels = Labels(packs, faults: 12, fine: 8, falseAlarms: 1);
        var measured = await RunAsync(packs, stub, "stub-plain", "--labels", labels, "--report", Path.Combine(packs.Path, "report.md"));
        packs.Write("small/rules/cold.yaml", Cold.Replace("MODE", "warn", StringComparison.Ordinal));
        var after = await Cli.RunAsync(packs.Path, "", "pack", "lint");
        packs.Write("small/rules/cold.yaml", Cold.Replace("MODE", "warn", StringComparison.Ordinal).Replace("Is it cold?", "Is it icy?", StringComparison.Ordinal));
        var changed = await Cli.RunAsync(packs.Path, "", "pack", "lint");

        Assert.Contains("cold.yaml:1:7: error not-calibrated: ", before.Output, StringComparison.Ordinal);
        Assert.Contains("it was never measured", before.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (measured.ExitCode, measured.Error));
        Assert.Contains("precision 0.92 (needed 0.90), recall 1.00, Cohen's κ 0.90", measured.Output, StringComparison.Ordinal);
        Assert.Contains("may leave shadow", measured.Output, StringComparison.Ordinal);
        Assert.Contains("false alarm: Await further information, thirteen.", await File.ReadAllTextAsync(Path.Combine(packs.Path, "report.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((0, ""), (after.ExitCode, after.Error));
        Assert.Contains("have changed since it was measured", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_little_precision_is_refused_by_the_command_and_by_lint()
    {
        await using var stub = await StubProcess.StartAsync();
        using var packs = Packs("shadow");

        var measured = await RunAsync(packs, stub, "stub-plain", "--labels", Labels(packs, faults: 8, fine: 4, falseAlarms: 4));
        packs.Write("small/rules/cold.yaml", Cold.Replace("MODE", "notify", StringComparison.Ordinal));
        var lint = await Cli.RunAsync(packs.Path, "", "pack", "lint");

        Assert.Equal(1, measured.ExitCode);
        Assert.Contains("stays in shadow: too much of what it finds is wrong", measured.Output, StringComparison.Ordinal);
        Assert.Equal(1, lint.ExitCode);
        Assert.Contains("its precision was 0.67, and the prompt asks for 0.90", lint.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cases_beside_the_rule_are_measured_but_too_few_of_them_prove_nothing()
    {
        await using var stub = await StubProcess.StartAsync();
        using var packs = Packs("shadow");

        var measured = await RunAsync(packs, stub, "stub-plain");

        Assert.Equal(1, measured.ExitCode);
        Assert.Contains("it spoke of 1 text; fewer than 10 prove nothing", measured.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(packs.Path, "small", "calibration.yaml")));
    }

    [Theory]
    [InlineData("stub-garbage", "gave no usable answer at all")]
    [InlineData("", "no language model is configured")]
    public async Task Without_answers_nothing_is_written(string model, string says)
    {
        await using var stub = await StubProcess.StartAsync();
        using var packs = Packs("shadow");

        var measured = model.Length == 0 ? await Cli.RunAsync(packs.Path, "", "judge", "calibrate") : await RunAsync(packs, stub, model);

        Assert.Equal(2, measured.ExitCode);
        Assert.Contains(says, measured.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(packs.Path, "small", "calibration.yaml")));
    }

    [Fact]
    public async Task Wrong_lines_are_told_by_their_place()
    {
        await using var stub = await StubProcess.StartAsync();
        using var packs = Packs("shadow");
        packs.Write("labels.jsonl", "{\"text\": \"a\", \"label\": true}\n{\"text\": \"a\"}\n{\"text\": 5, \"label\": false}\nno\n");

        var measured = await RunAsync(packs, stub, "stub-plain", "--labels", Path.Combine(packs.Path, "labels.jsonl"));

        Assert.Equal(2, measured.ExitCode);
        foreach (var line in new[] { "labels.jsonl:2: ", "labels.jsonl:3: ", "labels.jsonl:4: " }) Assert.Contains(line, measured.Error, StringComparison.Ordinal);
    }

    private static PackFolder Packs(string mode)
    {
        var packs = new PackFolder();
        packs.Write("small/rules/cold.yaml", Cold.Replace("MODE", mode, StringComparison.Ordinal));
        packs.Write("small/docs/cold.md", "# Cold\n");
        return packs;
    }

    private static string Labels(PackFolder packs, int faults, int fine, int falseAlarms)
    {
        string[] numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"];
        var lines = numbers.Take(faults + falseAlarms).Select((number, index) => $$"""{"text": "Await further information, {{number}}.", "label": {{(index < faults ? "true" : "false")}}}""")
            .Concat(numbers.Take(fine).Select(number => $$"""{"draft": {"text": "I will write at {{number}}."}, "label": false}"""));
        packs.Write("labels.jsonl", string.Join('\n', lines));
        return Path.Combine(packs.Path, "labels.jsonl");
    }

    private static Task<CliResult> RunAsync(PackFolder packs, StubProcess stub, string model, params string[] options) => Cli.RunAsync(
        packs.Path, new Dictionary<string, string> { ["AGENTASSIST_MODEL_URL"] = stub.Address, ["AGENTASSIST_MODEL"] = model }, ["judge", "calibrate", .. options]);
}
