using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Prompts;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.LanguageModel.Calibration;
using AgentAssist.LanguageModel.Judging;

namespace AgentAssist.Benchmarks.Model;

/// <summary>A copy of the shipped policies in which the judged rule is out of shadow, as after a calibration that a stub cannot earn.</summary>
internal sealed class MeasuredPolicies : IDisposable
{
    private const string Rule = "fails-mom-test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentassist-policies-");

    private MeasuredPolicies()
    {
    }

    public string Path => _folder.FullName;

    public static async Task<MeasuredPolicies> CreateAsync(string shipped, string model)
    {
        var policies = new MeasuredPolicies();
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var to = System.IO.Path.Combine(policies.Path, System.IO.Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var rule = System.IO.Path.Combine(policies.Path, "core", "rules", $"{Rule}.yaml");
        await File.WriteAllTextAsync(rule, (await File.ReadAllTextAsync(rule)).Replace("mode: shadow", "mode: warn", StringComparison.Ordinal));
        var source = PolicyReader.Read(policies.Path);
        var core = source.Packs.Single(pack => pack.Id == "core");
        var rubric = JudgeFingerprint.RubricOf(core.Rules.Single(each => each.Id == Rule).Find);
        var judged = new JudgeRule($"core/{Rule}", rubric, PromptCatalog.Find(source.Packs, "core", PromptKind.Judge));
        await CalibrationFile.WriteAsync(core, [new RuleCalibration(judged, model, new Agreement(20, 0, 0, 20), 0, [])], CancellationToken.None);
        return policies;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
