using System.Collections.Concurrent;
using System.Text;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Tests.Policies;
using AgentAssist.Engine.Tests.Policies.Reading;
using AgentAssist.Engine.Tests.Properties;
using AgentAssist.Engine.Tests.Text.Inflection;
using Xunit;

namespace AgentAssist.Engine.Tests.Fuzzing;

/// <summary>No file, however broken, is more than an error at a place in it.</summary>
public sealed class PolicyFilesFuzzTests
{
    private const int Files = 100_000;
    private const int Compiled = 2_000;

    private static readonly Mutations s_mutations = new(
    [
        "\t", "\n", "  ", ": ", "- ", "[", "]", "{", "}", "'", "\"", "|", ">", "#", "&a ", "*a", "!!x ", "---\n", "...", "? ", "<<: *a", "\\", "\u2028", "\uFEFF", "\0", "😀",
        "\uD83D", "null", "1e999", "%YAML", "@", "`", "(", ")", "=~ /", "/(a+)+$/", "$1", "[|", "|]", "ї", "...4", "...", "$list", "any-order: ", "=", "*", "?", "?*", "(a|b)?",
        "within: ", "words: 3", "phrases: ", "pattern: ", "all: ", "not: ", "when: ", "and", "in [", "find: ", "unit: draft", "en: ", "true", "-1", "2026-02-30", "(?<x>", "{match}",
    ]);

    // Lists and long packs would spend the time on their bulk.
    private static readonly (string Kind, string Yaml)[] s_seeds =
    [
        .. ValidFiles.All.Where(file => file.Yaml.Length < 6_000), .. ValidFiles.All.Where(file => file.Kind == "rule"),
        .. Directory.GetFiles(ShippedPolicy.Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).Length < 6_000).Select(file => (ShippedFiles.KindOf(file), File.ReadAllText(file))),
    ];

    [Fact]
    public void A_hundred_thousand_broken_files_are_read_without_an_exception()
    {
        Parallel.ForEach(Partitioner.Create(0, Files), range =>
        {
            var random = new Random(range.Item1);
            for (var i = range.Item1; i < range.Item2; i++)
            {
                var (kind, yaml) = s_seeds[random.Next(s_seeds.Length)];
                Read(kind, s_mutations.Of(yaml, random));
            }
        });
    }

    [Fact]
    public void Two_thousand_broken_packs_are_compiled_and_asked_without_an_exception() => Parallel.For(0, Compiled, i =>
    {
        var random = new Random(i);
        using var folder = new TempFolder();
        folder.Write("p/pack.yaml", Broken("pack: p\ntitle: P\nversion: 1.0.0\nwhen: channel == 'chat'\n", random, 20));
        folder.Write("p/lists.yaml", Broken("list: {en: [one, (two|three)], ru: один}\nalternatives: {en: but, ru: зато, uk: зате}\n", random, 10));
        for (var n = 0; n < 3; n++) folder.Write($"p/rules/{n}.yaml", Broken(Seed("rule", random), random, 2));
        folder.Write("p/suggest/a.yaml", Broken(Seed("suggest", random), random, 3)).Write("p/scorecard.yaml", Broken(Seed("scorecard", random), random, 3));
        folder.Write("p/exceptions.yaml", Broken(Seed("exceptions", random), random, 3));
        folder.Write("default.policy.yaml", Broken("policy: default\ntitle: D\npacks: p\noverrides: {dead-end: {mode: hold}}\n", random, 20));
        var set = PolicyCompiler.Compile(PolicyReader.Read(folder.Path), Dictionaries.Inflector);
        foreach (var policy in set.Policies.Values)
        {
            const string draft = "We refuse! Nothing can be done, это невозможно 12, нічим не можемо. order 5";
            AnswerChecks.HoldsFor(draft, policy.Check(new DraftCheckRequest
            {
                Draft = new Draft(draft),
                Trigger = CheckTrigger.Send,
                Context = new Context { Channel = "chat", Custom = new Dictionary<string, string> { ["x"] = "1" } },
                Conversation = [new Message(Author.Customer, "I leave, angry, furious!"), new Message(Author.Agent, "note", Visibility.Note)],
                IncludeShadow = true,
            }));
        }
    });

    [Fact]
    public void Broken_bytes_are_an_error_too()
    {
        using var folder = new TempFolder();
        folder.Write("core/pack.yaml", "pack: core\ntitle: C\nversion: 1.0.0\n");
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(ValidFiles.FullRule);
            for (var n = random.Next(1, 4); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            folder.Write("core/rules/a.yaml", bytes);
            Assert.NotNull(PolicyReader.Read(folder.Path).Revision);
        }
    }

    private static void Read(string kind, string yaml)
    {
        try
        {
            foreach (var problem in PolicyFile.Problems(kind, yaml))
                Assert.True(problem.Location.Line >= 0 && problem.Location.Line <= yaml.Length + 1 && problem.Location.Column >= 0 && problem.Message.Length > 0);
        }
        catch (Exception error) when (error is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidDataException($"{kind}: {error.GetType().Name} for\n{yaml}", error);
        }
    }

    /// <summary>One file in so many is broken, so that the others get as far as the compiler.</summary>
    private static string Broken(string yaml, Random random, int oneIn) => random.Next(oneIn) == 0 ? s_mutations.Of(yaml, random) : yaml;

    private static string Seed(string kind, Random random)
    {
        var seeds = s_seeds.Where(seed => seed.Kind == kind).ToArray();
        return seeds[random.Next(seeds.Length)].Yaml;
    }
}
