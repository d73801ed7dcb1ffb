namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>Files that use every part of the language.</summary>
internal static class ValidFiles
{
    private const string Head = "rule: r\ntitle: T\nmessage: M\n";
    private const string Rule = Head + "find: {phrases: {en: a}}\n";

    public const string FullRule = """
        # A comment before everything
        rule: dead-end                # names what was found
        group: mom-test
        title: {en: No way forward, ru: Нет выхода, uk: Немає виходу}
        severity: error
        mode: confirm
        hard: true
        enabled: true
        criterion: empathy
        when: channel in ['chat', 'email'] and not customer.upset      # a clause
        in: [sentence, not greeting, quote]     # scopes
        target: draft
        trigger: typing
        negated: skip
        find:
          phrases:                    # every word in any inflection
            en: ["(nothing|little) ...4 can do", 'it''s over']
            ru: ["any-order: деньги =вернём"]
            uk: нічим не можемо
        unless:
          - phrases: {en: [but], ru: [зато]}
            within: draft
          - pattern: \d+
            within: {words: 3, side: before}
          - count: {of: links, at-least: 1}
        message:
          en: "This closes the door: {match}"
          ru: >-
            Это закрывает
            дверь
          uk: |
            Це зачиняє двері
        mom: {en: "And what do I do now?", ru: "И что мне делать?"}
        fix:
          - insert-after: {en: " What I can do is …"}
            title: {en: Add a way forward}
            applicability: needs-review
          - delete: sentence
            applicability: safe
        status: stable
        renamed-from: [no-exit, closed-door]
        cases:
          - bad: "Sadly, [|nothing can be done|]."
            fixed: "Sadly, nothing can be done. What I can do is …."
          - good: "Nothing to worry about."     # silent
            language: en
          - conversation:
              - {from: customer, text: "Give it back!", at: 2024-02-29T10:00:00+02:00}
              - {from: agent, note: true, text: ""}
              - {from: system, text: x, at: "2026-01-02T10:00:00.5Z"}
            context:
              channel: chat
              conversationId: "48213"
              csat: 2.5
              customer: {id: c9, name: Anna}
              agent: {id: a1, level: novice, name: Bo}
              custom: {orders: 3, vip: true, tier: gold}
            trigger: send
            clean: ""
        """;

    public static IReadOnlyList<(string Kind, string Yaml)> All { get; } =
    [
        ("rule", FullRule),
        ("rule", "- " + Rule.TrimEnd().ReplaceLineEndings("\n  ") + "\n- " + Rule.TrimEnd().ReplaceLineEndings("\n  ") + "\n"),
        ("rule", "---\n" + Rule + "...\n"),
        ("rule", "{rule: r, title: no, message: yes, find: {phrases: {en: [yes, no, on, off, y, n]}}}"),
        ("rule", "rule: leave\ntitle: Leaves\ntarget: customer\nfind: {phrases: {en: leave}}\n"),
        ("rule", "rule: r\ntitle: &t {en: A, ru: Б}\nmessage: *t\nfind: {pattern: a}\n"),
        ("rule", Rule + "in: not quote\n"),
        ("rule", Rule + "in: draft\nunit: draft\n"),
        ("rule", Rule + "status: preview\n"),
        ("rule", Rule + "cases: []\n".Replace("[]", "[{bad: x}]", StringComparison.Ordinal)),
        ("rule", Head + "find: {pattern: {regex: '(?<=a)b', backtracking: true, literals: [b]}}\n"),
        ("rule", Head + "find: {pattern: {regex: 'a+', ignore-case: true, backtracking: false, literals: a}}\n"),
        ("rule", Head + "find: {count: {of: exclamation-marks, at-least: 3}, metric: {of: readability, at-least: 60.5, at-most: 1e3}}\n"),
        ("rule", Head + "find: {count: {of: characters, at-most: 0x10}}\n"),
        ("rule", Head + "find: {missing: {phrases: {en: hello}, if: {pattern: a}, at: first-sentence}}\n"),
        ("rule", Head + "find: {repeat: conversation}\n"),
        ("rule", Head + "find: {repeat: {in: canned, words: 4}}\n"),
        ("rule", Head + "find: {overlap: notes}\n"),
        ("rule", Head + "find: {overlap: {with: notes, words: 6}}\n"),
        ("rule", Head + "find: {consistency: address}\n"),
        ("rule", Head + "find: {judge: Is it rude?}\ncases: [{bad: x}]\n"),
        ("rule", Head + "find: {judge: [{en: Is it rude?, ru: Это грубо?}, Is it cold?]}\ncases: [{good: x}]\n"),
        ("rule", Head + "find: {check: acme.pii/card}\n"),
        ("rule", Head + "find: {all: [{phrases: {en: a}}, {not: {any: [{pattern: b}, {missing: {pattern: c}}]}}]}\nunit: draft\n"),
        ("rule", Rule + "fix: {replace: OK}\n"),
        ("rule", Rule + "fix: [{lower-case: match}, {lower-case: sentence}]\n"),
        ("rule", Rule + "unless: {all: [{phrases: {en: b}}, {not: {pattern: c}}, {any: [{pattern: d}, {count: {of: links, at-least: 1}}, {metric: {of: words, at-most: 3}}]}, {all: [{personal-data: iban}]}]}\n"),
        ("rule", Rule + "unless: [{any: [{phrases: {en: b}}]}, {metric: {of: words, at-most: 3}}, {not: {phrases: {en: b}}}, {personal-data: [iban, tax-id], within: draft}]\n"),
        ("rule", Rule + "fix: {insert-before: {uk: Так}}\n"),
        ("rule", Rule + "fix: {keep-only: quote, title: Keep}\n"),
        ("rule", Rule + "fix: [{lower-case: match}, {lower-case: sentence, applicability: safe}]\n"),
        ("rule", Head + "find: {not: {phrases: {en: a}}}\nunless: {not: {pattern: b}}\n"),
        .. new[]
        {
            "customer.upset", "not customer.upset", "!customer.upset", "not not customer.upset", "customer.upset == true", "customer.upset != false",
            "channel == 'chat'", "channel != 'chat'", "channel in ['a']", "channel not in [ 'a' , 'b' ]", "channel in['a','b']", "channel =~ /ch.t/i", "brand =~ /a\\/b/",
            "agent.level == 'novice' || agent.level == 'expert'", "agent.level in ['novice', 'specialist']", "trigger == 'send'", "conversation.red-line != 'none'",
            "csat < 3 and csat >= 1.5", "csat in [1, 2]", "conversation.length > 3&&draft.length<=10", "conversation.agent-replies == 0", "language == 'und'",
            "custom.vip", "custom.orders > 3", "custom.tier == 'gold'", "custom.tier in ['a', 2]", "custom.x =~ /a/", "custom.vip == true", "custom.a.b-c_d != -1",
            "(channel == 'a' or (topic == 'b' and not (stage == 'c')))", "((((((((customer.upset))))))))", "customer.name == 'O\\'Brien (x'", "topic == '/'", "segment == ')'",
        }.Select(clause => ("rule", Rule + "when: \"" + clause.Replace("\\", "\\\\", StringComparison.Ordinal) + "\"\n")),
        ("pack", "pack: p\ntitle: P\nversion: 1.0.0\n"),
        ("pack", "pack: p-2\ntitle: {en: P}\nversion: 1.20.3-beta.1\nengines: {agentassist: ^1.0}\nextends: core\nwhen: channel == 'review'\noverrides: {core/insult: {severity: error, mode: hold, enabled: true}, blame: {enabled: false}}\n"),
        ("pack", "pack: p\ntitle: P\nversion: '1.0.0'\nengines: {agentassist: '>=1'}\nextends: [a, b]\n"),
        ("policy", "policy: default\ntitle: D\npacks: core\n"),
        ("policy", "policy: default\ntitle: D\npacks: [core, safety]\noverrides: {dead-end: {mode: shadow}, core/insult: {severity: error, enabled: true}}\n"),
        ("lists", "alternatives: {en: [instead, but I can], ru: зато}\nbrands: {en: Acme}\n"),
        ("lists", "{}"),
        ("suggest", "suggest: retention/price\nkind: retention\ntitle: T\nsignals: [leave, price]\nsnippet: {en: Hi}\n"),
        ("suggest", "suggest: recovery/way\nkind: recovery\ntitle: T\nfindings: dead-end\nsnippet: {en: Hi}\n"),
        ("suggest", """
            - suggest: de-escalation/calm
              kind: de-escalation
              title: {en: Calm}
              reason: {en: He is angry}
              when: customer.mood == 'angry'
              find: {phrases: {en: [angry, furious]}, any: [{pattern: x}]}
              findings: [insult, profanity]
              suppress-when: conversation.red-line == 'may-end'
              cooldown: {replies: 3, days: 7}
              priority: -5
              snippet:
                en: "Hi ${CUSTOMER_NAME:there}, ${1|I,we|} $0 \\$5 } ${2:a ${AGENT_NAME:b $BRAND c}}"
                ru: "$TOPIC ${3} ${CHANNEL} \\\\ ${1:\\}} ${1|a\\|b,c|}"
            """),
        ("scorecard", "title: S\ncriteria: {tone: {title: Tone}, safety: {title: {en: Safety}, description: D, weight: 2.5}}\n"),
        ("scorecard", "title: S\nstrategy: minimum\ncriteria: {tone: {title: Tone}}\nlevels: {good: {title: Good, at-least: 80}, bad: {title: Bad, at-least: 0}}\n"),
        ("calibration", "- {rule: cold, model: 'qwen3:8b', of: '0123456789abcdef', precision: 0.95, recall: 1, kappa: -0.5, texts: 60, found: 20}\n"),
        ("exceptions", "- {rule: core/dead-end, scope: channel == 'chat', mode: shadow, reason: R, author: A, expires: 2028-02-29}\n- {rule: insult, scope: {agent: a1, topic: refund}, reason: R, author: A, expires: '2030-12-31'}\n"),
    ];
}
