using AgentAssist.Engine.Tests.Checks;
using AgentAssist.Engine.Tests.Policies;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Properties;

/// <summary>What holds of every answer.</summary>
public sealed class AnswerProperties
{
    private static readonly string[] s_rules =
    [
        "rule: refuse\nseverity: error\nfind: {phrases: {en: [refuse, we ...2 refuse], ru: отказать}}\nnegated: skip",
        "rule: never\nmode: hold\nfind: {phrases: {en: never, ru: никогда, uk: ніколи}}\nunless: {phrases: {en: but}, within: {words: 3}}",
        "rule: marks\nfind: {count: {of: exclamation-marks, at-least: 2}}",
        "rule: loud\nmode: notify\nfind: {count: {of: capital-words, at-least: 2}}",
        "rule: numbers\nseverity: hint\nfind: {pattern: '\\d+'}\nmessage: 'See {match}'",
        "rule: both\nfind: {all: [{phrases: {en: money}}, {not: {phrases: {en: back}}}]}\nfix: {insert-after: ' Soon.'}",
        "rule: bye\nfind: {missing: {phrases: {en: regards}}}",
        "rule: again\nfind: {repeat: {in: draft, words: 3}}",
        "rule: we-refuse\nfind: {phrases: {en: we refuse}}\nfix: [{replace: we decline}, {delete: match}]",
        "rule: trial\nmode: shadow\nseverity: error\nfind: {phrases: {en: [never, refuse]}}",
    ];

    private static readonly Gen<string> s_draft = Gen.OneOf(
            Gen.OneOf("We", "refuse", "we refuse", "never", "NEVER EVER", "but", "money", "back", "12", "regards", "отказали", "не", "никогда", "ніколи"),
            Gen.OneOf(". ", ", ", "!! ", "\n", " 😀 ", "«", "»"))
        .Array[0, 25].Select(words => string.Join(' ', words));

    [Fact]
    public void The_order_of_rules_and_the_names_of_files_and_folders_change_nothing() =>
        Gen.Select(Gen.Shuffle(s_rules), Gen.Int[1, s_rules.Length], s_draft.Array[10], Gen.Bool).Sample(
            (shuffled, cut, drafts, apart) =>
            {
                using var plain = new PolicyFolder().Pack("p").Pack("q", "extends: p\n");
                using var mixed = new PolicyFolder();
                foreach (var (rule, number) in s_rules.Select((rule, number) => (rule, number)))
                    plain.Write($"{PackOf(rule)}/rules/{number}.yaml", TestPolicy.Complete(rule));
                WriteMixed(mixed, shuffled, cut, apart);
                var (first, second) = (plain.Default(), mixed.Default());
                foreach (var draft in drafts)
                {
                    var request = new DraftCheckRequest { Draft = new Draft(draft), Trigger = CheckTrigger.Send, IncludeShadow = true };
                    Assert.Equal(Written(first.Check(request)), Written(second.Check(request)));
                }
            },
            iter: 60);

    [Fact]
    public void Answers_are_the_same_on_every_thread_and_every_time()
    {
        var drafts = Gen.OneOf(s_draft, StrangeTexts.Any).Array[300].Single();
        var expected = drafts.Select(Ask).ToArray();

        Parallel.For(0, drafts.Length * 6, i => Assert.Equal(expected[i % drafts.Length], Ask(drafts[i % drafts.Length])));

        static string Ask(string draft) => Answers.Written(ShippedPolicy.Default.Check(new DraftCheckRequest
        {
            Draft = new Draft(draft),
            Trigger = CheckTrigger.Send,
            Conversation = [new Message(Author.Customer, draft), new Message(Author.Agent, "We will look into it.")],
        }));
    }

    [Fact]
    public void Ranges_and_edits_of_any_draft_are_inside_it_in_order_and_split_no_pair()
    {
        var policy = TestPolicy.Of(s_rules);
        Gen.OneOf(s_draft, StrangeTexts.Any, Gen.Select(StrangeTexts.Any, s_draft, StrangeTexts.Any, (a, b, c) => a + b + c)).Sample(
            draft => AnswerChecks.HoldsFor(draft, policy.Check(draft)),
            iter: 20_000);
    }

    [Fact]
    public void Asking_again_after_a_fix_leaves_the_rest_as_it_was() => Gen.Select(StrangeTexts.Any, StrangeTexts.Any).Sample(
        (before, after) =>
        {
            // Sentences of their own, so that neither neighbour belongs to the words found.
            var draft = before + "\n\nSo we refuse it.\n\n" + after;
            foreach (var diagnostic in s_replace.Check(draft).Diagnostics)
            {
                var result = TextEdit.Apply(draft, diagnostic.Actions[0].Edits);
                var (start, end) = diagnostic.Range;
                Assert.Equal(draft[..start] + result[start..^(draft.Length - end)] + draft[end..], result);
                Assert.Equal("decline", result[start..^(draft.Length - end)], ignoreCase: true);
            }
        },
        iter: 5_000);

    [Fact]
    public void A_deletion_takes_nothing_away_but_the_words_and_space() => Gen.Select(StrangeTexts.Any, StrangeTexts.Any).Sample(
        (before, after) =>
        {
            var draft = before + "\n\nSo we refuse it.\n\n" + after;
            foreach (var diagnostic in s_delete.Check(draft).Diagnostics)
            {
                var result = TextEdit.Apply(draft, diagnostic.Actions[0].Edits);
                Assert.Equal(Visible(draft.Remove(diagnostic.Range.Start, diagnostic.Range.Length)), Visible(result), ignoreCase: true);
            }
        },
        iter: 5_000);

    private static readonly TestPolicy s_replace = TestPolicy.Of("find: {phrases: {en: =refuse}}\nfix: {replace: decline}");
    private static readonly TestPolicy s_delete = TestPolicy.Of("find: {phrases: {en: =refuse}}\nfix: {delete: match}");

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != ','));

    private static string PackOf(string rule) => rule.Length % 2 == 0 ? "p" : "q";

    private static void WriteMixed(PolicyFolder folder, string[] rules, int cut, bool apart)
    {
        // Folders are read by name: "a" holds the pack that extends, "z" the one it extends.
        folder.Write("a/pack.yaml", "pack: q\ntitle: q\nversion: 1.0.0\nextends: p\n").Write("z/pack.yaml", "pack: p\ntitle: p\nversion: 1.0.0\n");
        foreach (var pack in rules.GroupBy(PackOf))
        {
            var name = pack.Key == "p" ? "z" : "a";
            var files = apart ? pack.Select(rule => new[] { rule }) : pack.Chunk(cut);
            foreach (var (file, number) in files.Select((file, number) => (file, number)))
                folder.Write($"{name}/rules/x{99 - number}.yaml", string.Concat(file.Select(rule => "- " + TestPolicy.Complete(rule).TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal) + "\n")));
        }
    }

    private static string Written(DraftCheckResponse response) =>
        Answers.Written(response with { Policy = new PolicyReference(response.Policy.Id, "") });
}
