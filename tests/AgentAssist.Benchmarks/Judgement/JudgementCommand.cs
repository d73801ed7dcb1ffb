using System.Globalization;
using System.Text;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Judgement;

/// <summary>
/// Measures what the shipped packs see against labelled texts: <c>judgement [--corpora DIR] [--policy ID] [--only WORD] [--misses N]</c>. Our own
/// sets are in <c>Judgement/Sets</c>; those of others are left out without <c>--corpora</c>. The rows of each are split, ours by their
/// <c>part</c>, the others by a hash of their id: some to work with, the rest set aside and seen as totals only. With <c>--misses</c> up to
/// N missed and N falsely reported rows of the first part are printed. Exit code 1: a goal is missed.
/// </summary>
internal static class JudgementCommand
{
    public static int Run(string[] options)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var corpora = Option(options, "--corpora");
        if (corpora is not null && !Directory.Exists(corpora))
        {
            Console.Error.WriteLine($"--corpora: there is no folder {corpora}; name a folder of sets");
            return 2;
        }

        using var host = PolicyHost.Open(Path.Combine(Repository.Root, "policies"), Inflector.Load(Inflector.DefaultFolder));
        if (host.Problems.FirstOrDefault(problem => problem.IsError) is { } error)
        {
            Console.Error.WriteLine(error);
            return 2;
        }

        var policy = host.Current.Policies[Option(options, "--policy") ?? "default"];
        var misses = Option(options, "--misses") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
        var only = Option(options, "--only");
        var chosen = Questions.All.Where(question => only is null || question.ToString().Contains(only, StringComparison.Ordinal))
            .Select(question => (Question: question, File: FileOf(question.Set, corpora))).Where(pair => pair.File is not null).ToList();
        Explain(chosen.Select(pair => pair.Question));
        return Ask(chosen!, policy, misses) ? 0 : 1;
    }

    /// <summary>Where the rows of a set are; null when it is of others and they are not given.</summary>
    private static string? FileOf(string set, string? corpora)
    {
        var own = Path.Combine(Repository.Root, "tests", "AgentAssist.Benchmarks", "Judgement", "Sets", set + ".jsonl");
        return File.Exists(own) ? own : corpora is null ? null : Path.Combine(corpora, set, "dev.jsonl");
    }

    private static bool Ask(List<(Question Question, string File)> questions, CompiledPolicy policy, int misses)
    {
        Console.WriteLine(Figures.Header);
        var met = true;
        foreach (var (question, file) in questions)
        {
            var answer = Answer.To(question, policy, file);
            foreach (var figures in answer.Figures)
            {
                Console.WriteLine(figures.Row(question));
                met &= figures.Meets(question.Goal);
            }

            foreach (var miss in answer.Misses.Take(misses)) Console.WriteLine($"    missed  {miss}");
            foreach (var alarm in answer.FalseAlarms.Take(misses)) Console.WriteLine($"    false   {alarm}");
        }

        return met;
    }

    private static void Explain(IEnumerable<Question> questions)
    {
        foreach (var group in questions.GroupBy(question => question.What))
        {
            Console.WriteLine(group.Key);
            foreach (var question in group) Console.WriteLine($"  {question.Set,-24}{question.Mapping}");
        }

        Console.WriteLine();
    }

    private static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is var index and >= 0 && index + 1 < options.Length ? options[index + 1] : null;
}
