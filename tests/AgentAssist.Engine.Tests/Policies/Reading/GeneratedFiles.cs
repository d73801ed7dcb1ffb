using CsCheck;

namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>Files made of the language's own pieces, right and wrong ones.</summary>
internal static class GeneratedFiles
{
    private static readonly Gen<string> s_scalar = Gen.OneOf(
        "a", "\"b c\"", "'it''s'", "yes", "\"1.0\"", "\"null\"", "это", "'{match}'", "1", "1.5", "true", "~", "\"\"", "[x]", "{en: x}", "2026-01-02", "0x1F", "'[|a|]'");

    private static readonly Gen<string> s_good = Gen.OneOf("a", "\"b c\"", "'it''s'", "yes", "\"1.0\"", "это", "2026-01-02");

    private static readonly Gen<string> s_text = Gen.Frequency((12, s_good), (1, s_scalar));

    private static readonly Gen<string> s_language = Gen.Frequency((20, Gen.OneOf("en", "ru", "uk")), (1, Gen.OneOf("ua", "de")));

    private static readonly Gen<string> s_localized = Gen.Frequency(
        (2, s_text), (2, Gen.Select(s_language, s_text, (language, text) => $"{{{language}: {text}}}")), (1, Gen.Const("{en: a, ru: б}")));

    private static readonly Gen<string> s_phrases = Gen.Select(
        s_language, s_text, s_text, Gen.Bool, (language, one, two, isList) => isList ? $"{{{language}: [{one}, {two}]}}" : $"{{{language}: {one}}}");

    private static readonly Gen<string> s_metric = Gen.Select(
        Gen.Frequency((8, Gen.OneOf("emoji", "words", "readability")), (1, Gen.Const("tone"))),
        Gen.Frequency((8, Gen.OneOf("at-least: 3", "at-most: 0.5", "at-least: 1, at-most: 2")), (1, Gen.OneOf("at-least: x", "least: 1", "at-most: -1"))),
        (of, limit) => $"{{of: {of}, {limit}}}");

    private static readonly Gen<string> s_leaf = Gen.Frequency(
        (4, s_phrases.Select(phrases => $"phrases: {phrases}")),
        (2, Gen.Const("pattern: 'a+b'")),
        (2, s_metric.Select(metric => $"count: {metric}")),
        (1, s_phrases.Select(phrases => $"missing: {{phrases: {phrases}}}")),
        (1, Gen.OneOf("repeat: draft", "overlap: notes", "consistency: name", "check: acme.pii", "judge: Is it rude?", "repeat: {in: draft, words: 0}")));

    private static readonly Gen<string> s_find = Find(2);

    private static readonly Gen<string> s_clause = Gen.Select(
        Gen.OneOf("channel", "topic", "agent.level", "csat", "customer.upset", "custom.x", "trigger", "brnad"),
        Gen.OneOf(" == 'chat'", " == 'novice'", " in ['send']", " >= 3", "", " =~ /x/", " != 2", " not in ['a', 'b']", " == true", " = 1"),
        Gen.OneOf("", "", "not ", "("),
        Gen.OneOf("", "", ")"),
        (key, comparison, before, after) => before + key + comparison + after);

    private static readonly Gen<string> s_when = Gen.Select(s_clause, Gen.OneOf("", "", " and customer.upset", " or (csat < 3)", " and"), (clause, rest) => $"when: \"{clause}{rest}\"");

    private static readonly Gen<string> s_extra = Gen.Frequency(
        (3, Gen.OneOf("severity: error", "mode: hold", "hard: true", "group: g", "unit: draft", "in: [sentence, not quote]", "in: draft", "target: customer", "negated: skip", "status: preview")),
        (1, Gen.OneOf("severity: bad", "hard: yes", "group: G", "in: quotes", "mod: warn", "enabled: 1", "renamed-from: []")),
        (3, s_when),
        (2, Gen.Select(s_leaf, Gen.OneOf("", ", within: draft", ", within: {words: 3}", ", within: near"), (leaf, within) => $"unless: {{{leaf}{within}}}")),
        (2, Gen.Select(Gen.OneOf("replace", "insert-after", "insert-before", "delete"), s_localized, (kind, text) => $"fix: {{{kind}: {text}}}")),
        (2, Gen.Select(Gen.OneOf("bad", "good", "clean"), s_text, Gen.OneOf("", ", fixed: x", ", trigger: typing", ", context: {channel: chat}"), (kind, text, rest) => $"cases: [{{{kind}: {text}{rest}}}]")));

    private static readonly Gen<string> s_rule = Gen.Select(
        s_localized, s_localized, s_find, s_extra.List[0, 3], Gen.Frequency((15, Gen.Const("message")), (1, Gen.Const("mesage"))),
        (title, message, find, extras, key) =>
            $"rule: r\ntitle: {title}\n{key}: {message}\nfind: {find}\n" + string.Concat(extras.DistinctBy(extra => extra.Split(':')[0]).Select(extra => extra + "\n")));

    private static readonly Gen<string> s_snippet = Gen.OneOf("a", "$1", "${1:", "}", "${CUSTOMER_NAME:", "$BRAND", "\\\\$", "${2|x,y|}", "$", "${NAME}", "\\\\")
        .List[1, 5].Select(parts => string.Concat(parts));

    public static Gen<(string Kind, string Yaml)> Any { get; } = Gen.Frequency(
        (6, s_rule.Select(yaml => ("rule", yaml))),
        (1, s_phrases.Select(phrases => ("lists", $"a: {phrases}\n"))),
        (2, s_snippet.Select(snippet => ("suggest", $"suggest: a/b\nkind: closing\ntitle: T\nwhen: customer.upset\nsnippet: {{en: \"{snippet}\"}}\n"))),
        (1, Gen.Select(
            Gen.Int[0, 13], Gen.Int[0, 32], Gen.Int[1895, 2205],
            (month, day, year) => ("exceptions", $"- {{rule: r, scope: {{agent: a}}, reason: R, author: A, expires: {year:0000}-{month:00}-{day:00}}}\n"))));

    private static Gen<string> Find(int depth)
    {
        var one = s_leaf.Select(leaf => $"{{{leaf}}}");
        if (depth == 0) return one;
        var inner = Find(depth - 1);
        return Gen.Frequency(
            (4, one),
            (1, Gen.Select(inner, inner, Gen.OneOf("all", "any", "al"), (first, second, kind) => $"{{{kind}: [{first}, {second}]}}")),
            (1, inner.Select(part => $"{{pattern: x, not: {part}}}")));
    }
}
