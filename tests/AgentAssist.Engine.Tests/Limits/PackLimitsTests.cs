using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Tests.Checks;
using AgentAssist.Engine.Tests.Policies;
using AgentAssist.Engine.Tests.Properties;
using Xunit;
using static AgentAssist.Engine.Tests.Limits.SlowDrafts;

namespace AgentAssist.Engine.Tests.Limits;

/// <summary>Packs made to be slow or large: refused with a clear error, or answered in time.</summary>
public sealed class PackLimitsTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Pack("p");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("(a+)+$", "")]
    [InlineData("(a|aa)+b", "")]
    [InlineData("(.*)(.*)(.*)=", "")]
    [InlineData("[ab]*a[ab]{12}c", "")]
    [InlineData("(a+)+[b]$", ", backtracking: true, literals: a")]
    [InlineData("(?=a+b)(a|a)*c", ", backtracking: true, literals: a")]
    [InlineData(@"(a*)*\1c", ", backtracking: true, literals: a")]
    public void A_catastrophic_expression_ends_in_time(string regex, string more)
    {
        var rule = $"find: {{pattern: {{regex: '{regex}'{more}}}}}";
        Answer(Policy(rule), Filled("a"), Filled("ab"), Filled("a a. "));
        Answer(Policy(Enumerable.Repeat(rule, 20).ToArray()), Filled("a"));
    }

    [Fact]
    public void Expressions_that_use_up_their_time_are_reported()
    {
        var policy = Policy([.. Enumerable.Range(0, 30).Select(i => $"find: {{all: [{{pattern: {{regex: '(a+)+[b{i}]$', backtracking: true, literals: a}}}}]}}")]);

        Assert.Contains(new IncompleteCheck("default", IncompleteReason.Budget), InTime.Check(policy, Filled("Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! ")).Incomplete);
    }

    [Fact]
    public void A_silencing_expression_is_not_tried_for_ever_for_every_match() => Answer(
        Policy("find: {phrases: {en: word}}\nunless: {pattern: {regex: '(a+)+b$', backtracking: true, literals: a}, within: draft}"),
        Filled("word ")[..30_000] + new string('a', 60) + "!");

    [Theory]
    [InlineData("{1,1000}){1,1000}", "linear time")]
    [InlineData("(?<=a)b", "'backtracking: true' with 'literals'")]
    [InlineData("(a", "not a regular expression")]
    public void An_expression_that_cannot_be_searched_in_linear_time_is_refused(string regex, string says) =>
        Refused("find: {pattern: '" + (regex[0] == '{' ? "(a" + regex : regex) + "'}", "bad-pattern", says);

    [Fact]
    public void A_phrase_of_ten_thousand_words_is_refused()
    {
        Refused($"find: {{phrases: {{en: '{Words(700)}'}}}}", "phrase-syntax", "at most 40");
        Refused($"find: {{phrases: {{en: '{Words(10_000)}'}}}}", "too-long", "at most 4000");
    }

    [Theory]
    [InlineData("a ...21 b", "1 to ...20")]
    [InlineData("a ...99999999999 b", "1 to ...20")]
    [InlineData("a ...0 b", "1 to ...20")]
    [InlineData("a ...3 ...4 b", "one wider gap")]
    [InlineData("((((((((((((a))))))))))))", "more than 10 deep")]
    [InlineData("any-order: a b c d e f", "at most 5")]
    [InlineData("a? b?", "nothing at all")]
    [InlineData("$list", "no list")]
    [InlineData("a*", "two letters")]
    [InlineData("(a|b", "not closed")]
    public void A_phrase_beyond_the_limits_is_refused(string phrase, string says)
    {
        _folder.Write("p/rules/r.yaml", TestPolicy.Complete($"find: {{phrases: {{en: '{phrase}'}}}}"));

        Assert.Contains(_folder.Compile().Problems, problem => problem.IsError && problem.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Optional_words_and_alternatives_do_not_multiply()
    {
        Answer(Policy($"find: {{phrases: {{en: 'z {string.Join(' ', Enumerable.Repeat("a?", 39))}'}}}}"), Filled("z a a a a a a a a a a a a a a a a a a a a a a a a a a a "));
        Answer(Policy($"find: {{phrases: {{en: 'z {string.Join(' ', Enumerable.Repeat("(a|b)", 39))}'}}}}"), Filled("z a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b "));
        Answer(Policy($"find: {{phrases: {{en: 'z {string.Join(' ', Enumerable.Repeat("(a|a a|a a a)?", 13))}'}}}}"), Filled("z a a a a a a a a a a a a a a a a a a a a a a a a a a a "));
        Answer(Policy("find: {phrases: {en: 'any-order: (a|b|c|d|e|f) (a|b|c|d|e|f) (a|b|c|d|e|f) (a|b|c|d|e|f) (a|b|c|d|e|f)'}}"), Filled("a b c d e f "));
        Answer(Policy($"find: {{phrases: {{en: '{string.Join(" ...20 ", Enumerable.Repeat("a?", 19))} a'}}}}"), Filled("a "));
    }

    [Fact]
    public void Lists_of_lists_are_refused_before_they_fill_the_memory()
    {
        var lists = string.Concat(Enumerable.Range(1, 9).Select(i => $"l{i}: {{en: [{string.Join(", ", Enumerable.Repeat($"$l{i - 1}", 10))}]}}\n"));
        _folder.Write("p/lists.yaml", "l0: {en: [one, two]}\n" + lists);

        Refused("find: {phrases: {en: '$l9'}}", "phrase-syntax", "50,000", "p/lists.yaml");
        Refused("find: {phrases: {en: '$l4 $l4 $l4'}}", "phrase-syntax", "50,000", "p/lists.yaml");
    }

    [Fact]
    public void Long_lists_behind_each_other_do_not_multiply()
    {
        // Each word of the first list has a word of its own behind it too, so that no two can share what the second list adds.
        const int Count = 4_000;
        _folder.Write("p/lists.yaml", $"first: {{en: [{string.Join(", ", Names('b', Count))}]}}\nsecond: {{en: [{string.Join(", ", Names('k', Count))}]}}\n");
        var pairs = string.Join(", ", Names('b', Count).Zip(Names('q', Count), (first, second) => $"{first} {second}"));
        _folder.Write("p/rules/r.yaml", TestPolicy.Complete($"find: {{phrases: {{en: ['$first ...3 $second', {pairs}]}}}}"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var policy = TestPolicy.Of(_folder);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 300_000_000);
        Assert.Equal(["baaa qaaa", "baaa on kfxv"], policy.Words("Say baaa qaaa. And baaa on kfxv. Not baaa qaab."));
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "")]
    [InlineData("{all: [", "")]
    [InlineData("[", "]")]
    public void Deep_files_are_refused(string open, string close)
    {
        _folder.Write("p/rules/r.yaml", string.Concat(Enumerable.Repeat(open, 100_000)) + "a" + string.Concat(Enumerable.Repeat(close, 100_000)));

        Assert.Contains(_folder.Compile().Problems, problem => problem is { IsError: true, Code: "too-deep", Location.Line: 1 });
    }

    [Fact]
    public void An_alias_bomb_is_refused()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        _folder.Write("p/rules/r.yaml", bomb);

        Assert.Contains(_folder.Compile().Problems, problem => problem is { IsError: true, Code: "alias-limit", Location.Line: 4 });
    }

    [Fact]
    public void A_file_of_more_than_a_mebibyte_is_refused()
    {
        _folder.Write("p/rules/r.yaml", "# " + new string('x', 1024 * 1024));

        Assert.Contains(_folder.Compile().Problems, problem => problem is { IsError: true, Code: "too-large" });
    }

    [Fact]
    public void A_list_that_holds_itself_is_refused()
    {
        _folder.Write("p/lists.yaml", "a: {en: [one, $b]}\nb: {en: [two, $a]}\n");

        Refused("find: {phrases: {en: $a}}", "phrase-syntax", "holds itself", "p/lists.yaml");
    }

    [Fact]
    public void Thousands_of_rules_answer_in_time()
    {
        string[] drafts = [Filled("word "), Filled("http://a.bc "), Filled("A b. "), "word"];
        Answer(Policy(2_000, i => $"{{phrases: {{en: word x{i}?}}}}"), drafts);
        Answer(Policy(1_000, _ => "{count: {of: links, at-least: 9000}}"), drafts);
        Answer(Policy(300, i => $"{{pattern: 'x{i}+[bc]'}}"), drafts);
        Answer(Policy(300, i => $"{{repeat: {{in: draft, words: {2 + i % 40}}}}}"), drafts);
        Answer(Policy(300, i => $"{{any: [{{missing: {{phrases: {{en: q{i}}}}}}}, {{pattern: a}}, {{not: {{pattern: z}}}}]}}"), drafts);
    }

    [Theory]
    [InlineData("in: quote", "\"word\" ")]
    [InlineData("in: not number", "1 word ")]
    [InlineData("in: quote", "> word\n")]
    [InlineData("in: not link", "a.bc word ")]
    [InlineData("negated: skip", "word some ")]
    [InlineData("negated: skip", "word. some. ")]
    [InlineData("unless: {phrases: {en: word}, within: {words: 1, side: after}}", "word some ")]
    [InlineData("unless: {phrases: {en: never}, within: draft}", "word some ")]
    [InlineData("fix: [{delete: sentence}, {keep-only: quote}, {keep-only: draft-rest}, {keep-only: sentence-rest}]", "\"a\" word ")]
    [InlineData("message: '{match} {count} {x}'", "word ")]
    public void A_modifier_is_no_slower_for_many_matches(string modifier, string repeated) =>
        Answer(Policy($"find: {{phrases: {{en: word}}}}\n{modifier}"), Filled(repeated));

    [Theory]
    [InlineData("{metric: {of: readability, at-least: 1}}")]
    [InlineData("{metric: {of: sentence-length, at-least: 1}}")]
    [InlineData("{metric: {of: links, at-least: 1}}")]
    [InlineData("{all: [{phrases: {en: a}}, {phrases: {en: b}}, {not: {phrases: {en: c}}}]}")]
    [InlineData("{all: [{repeat: {in: draft, words: 2}}, {phrases: {en: b}}]}")]
    [InlineData("{any: [{consistency: address}, {missing: {phrases: {en: c}}}]}")]
    public void A_search_in_every_sentence_ends_in_time(string find) => Answer(Policy("find: " + find), Filled("A b. "), Filled("A http://b.cd. "));

    [Fact]
    public void A_long_conversation_is_read_in_time()
    {
        var policy = Policy(
            "find: {overlap: notes}", "find: {repeat: conversation}", "rule: s\ntarget: customer\nfind: {phrases: {en: word}}",
            "rule: t\ntarget: customer\nfind: {pattern: {regex: '(a+)+b$', backtracking: true, literals: a}}");
        var messages = Enumerable.Range(0, 200).Select(i => new Message((Author)(i % 2), i + Filled("word aa. ")[..5_000], (Visibility)(i / 2 % 2))).ToArray();
        var request = new DraftCheckRequest { Draft = new Draft(Filled("word. ")), Trigger = CheckTrigger.Send, Conversation = messages };

        var began = ThreadTime.Now;
        Assert.NotNull(policy.Check(request));
        Assert.InRange((ThreadTime.Now - began).TotalSeconds, 0, 10);
    }

    /// <summary>Words that nothing else is a form of.</summary>
    private static IEnumerable<string> Names(char first, int count) =>
        Enumerable.Range(0, count).Select(i => $"={first}{(char)('a' + i / 676)}{(char)('a' + i / 26 % 26)}{(char)('a' + i % 26)}");

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    private static void Answer(CompiledPolicy policy, params string[] drafts)
    {
        foreach (var draft in drafts) AnswerChecks.HoldsFor(draft, InTime.Check(policy, draft));
    }

    private static CompiledPolicy Policy(params string[] rules)
    {
        using var folder = new PolicyFolder().Pack("p");
        for (var i = 0; i < rules.Length; i++) folder.Write($"p/rules/r{i}.yaml", TestPolicy.Complete(rules[i], i));
        return folder.Default();
    }

    private static CompiledPolicy Policy(int count, Func<int, string> find)
    {
        using var folder = new PolicyFolder().Pack("p");
        folder.Write("p/rules/r.yaml", string.Concat(Enumerable.Range(0, count).Select(i => $"- rule: n{i}\n  title: T\n  message: M\n  find: {find(i)}\n")));
        return folder.Default();
    }

    private void Refused(string rule, string code, string says, string file = "p/rules/r.yaml")
    {
        _folder.Write("p/rules/r.yaml", TestPolicy.Complete(rule));
        var error = Assert.Single(_folder.Compile().Problems, problem => problem.IsError);

        Assert.Equal(code, error.Code);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(file, error.Location.File, StringComparison.Ordinal);
        Assert.True(error.Location.Line > 0);
    }
}
