using System.Globalization;
using System.Text;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Judgement;

/// <summary>
/// Measures what the shipped packs see against texts labelled by others: <c>judgement --corpora DIR [--policy ID] [--only WORD] [--misses N]</c>.
/// The rows of each set are split by a hash of their id: 70 % to work with, 30 % set aside and seen as totals only. With <c>--misses</c>
/// up to N missed and N falsely reported rows of the first part are printed. Exit code 1: a goal is missed.
/// </summary>
internal static class JudgementCommand
{
    public static int Run(string[] options)
    {
        Console.OutputEncoding = Encoding.UTF8;
        if (Option(options, "--corpora") is not { } corpora || !Directory.Exists(corpora))
        {
            Console.Error.WriteLine("judgement needs --corpora DIR, a folder of sets");
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
        var chosen = Questions.All.Where(question => only is null || question.ToString().Contains(only, StringComparison.Ordinal)).ToList();
        Explain(chosen);
        return Ask(chosen, policy, corpora, misses) ? 0 : 1;
    }

    private static bool Ask(List<Question> questions, CompiledPolicy policy, string corpora, int misses)
    {
        Console.WriteLine(Figures.Header);
        var met = true;
        foreach (var question in questions)
        {
            var answer = Answer.To(question, policy, corpora);
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
