namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>What <c>count:</c> and <c>metric:</c> can measure; in YAML the kebab-case name.</summary>
public enum TextMetric
{
    /// <summary>Exclamation marks in one run (<c>!!!</c>).</summary>
    ExclamationMarks,

    /// <summary>Question marks in one run.</summary>
    QuestionMarks,

    /// <summary>Words in a row of two or more letters, all capitals; known abbreviations in isolation are left out.</summary>
    CapitalWords,

    /// <summary>Emoji in the unit.</summary>
    Emoji,

    /// <summary>Links in the unit.</summary>
    Links,

    /// <summary>UTF-16 code units in the unit.</summary>
    Characters,

    /// <summary>Words in the unit.</summary>
    Words,

    /// <summary>Sentences in the draft.</summary>
    Sentences,

    /// <summary>Words in the longest sentence.</summary>
    SentenceLength,

    /// <summary>Share of capital letters among letters, in per cent.</summary>
    CapitalShare,

    /// <summary>Readability of the draft: LIX (words a sentence + per cent of words over six letters); the higher the harder.</summary>
    Readability,
}

/// <summary>Kinds of <c>personal-data:</c>; in YAML the kebab-case name.</summary>
public enum PersonalDataKind
{
    /// <summary>Numbers of payment cards, with a right check digit.</summary>
    CardNumber,

    /// <summary>International bank account numbers, with right check digits.</summary>
    Iban,

    /// <summary>Telephone numbers of people; a company's free lines are left out, and what the customer wrote himself.</summary>
    PhoneNumber,

    /// <summary>E-mail addresses of people; mailboxes such as <c>support@</c> are left out, and what the customer wrote himself.</summary>
    EmailAddress,

    /// <summary>Numbers for taxes and social security (ru, uk, en countries).</summary>
    TaxId,

    /// <summary>Numbers of passports and identity cards (ru, uk, en countries).</summary>
    PassportNumber,
}

/// <summary>Where the range of a <c>missing:</c> finding goes.</summary>
public enum MissingAnchor
{
    /// <summary>The last sentence.</summary>
    LastSentence,

    /// <summary>The first sentence.</summary>
    FirstSentence,

    /// <summary>The whole draft.</summary>
    Draft,
}

/// <summary>Where <c>repeat:</c> looks for the first occurrence.</summary>
public enum RepeatWhere
{
    /// <summary>Earlier in the draft.</summary>
    Draft,

    /// <summary>In the agent's earlier messages.</summary>
    Conversation,

    /// <summary>In the canned texts of the packs.</summary>
    Canned,
}

/// <summary>What <c>consistency:</c> compares.</summary>
public enum ConsistencyOf
{
    /// <summary>Formal and informal «you» (вы/ты, ви/ти).</summary>
    Address,

    /// <summary>The customer's name.</summary>
    Name,
}

/// <summary>Parts of a draft a rule can look at or away from; in YAML the kebab-case name, <c>not x</c> to look away.</summary>
[Flags]
public enum TextScopes
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Words that quote somebody: <c>&gt;</c> lines, «…», “…”.</summary>
    Quote = 1,

    /// <summary>The greeting at the start.</summary>
    Greeting = 2,

    /// <summary>The closing formula before the signature.</summary>
    Closing = 4,

    /// <summary>The signature at the end.</summary>
    Signature = 8,

    /// <summary>Links and e-mail addresses.</summary>
    Link = 16,

    /// <summary>Code: back-quoted and fenced.</summary>
    Code = 32,

    /// <summary>E-mail addresses.</summary>
    Email = 64,

    /// <summary>Numbers, with their separators.</summary>
    Number = 128,

    /// <summary>People's names: the customer's and the agent's as the context tells, and what stands like one beside a title, a patronymic, another name.</summary>
    Name = 256,
}

/// <summary>The unit within which the parts of a rule combine.</summary>
public enum RuleUnit
{
    /// <summary>Each sentence by itself.</summary>
    Sentence,

    /// <summary>The whole draft.</summary>
    Draft,
}

/// <summary>Whose words a rule reads.</summary>
public enum RuleTarget
{
    /// <summary>The agent's draft; findings are diagnostics.</summary>
    Draft,

    /// <summary>The customer's messages; findings are signals.</summary>
    Customer,
}

/// <summary>How settled a rule is.</summary>
public enum RuleStatus
{
    /// <summary>Being tried out: shadow unless a policy says otherwise.</summary>
    Preview,

    /// <summary>In force.</summary>
    Stable,

    /// <summary>Going away; lint warns where it is named.</summary>
    Deprecated,
}

/// <summary>Which side of a match <c>unless: within: {words, side}</c> looks at.</summary>
public enum UnlessSide
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>Before the match.</summary>
    Before,

    /// <summary>After the match.</summary>
    After,
}

/// <summary>Where <c>unless:</c> looks.</summary>
public enum UnlessWithin
{
    /// <summary>The sentence of the match.</summary>
    Sentence,

    /// <summary>The whole draft.</summary>
    Draft,

    /// <summary>Some words around the match.</summary>
    Words,
}

/// <summary>What a fix does.</summary>
public enum FixKind
{
    /// <summary>Puts a text in place of the match.</summary>
    Replace,

    /// <summary>Deletes the match.</summary>
    DeleteMatch,

    /// <summary>Deletes the sentence of the match.</summary>
    DeleteSentence,

    /// <summary>Puts the words of the match that are all capitals into small letters.</summary>
    LowerCaseMatch,

    /// <summary>Puts the words of the sentence that are all capitals into small letters.</summary>
    LowerCaseSentence,

    /// <summary>Inserts a text before the match.</summary>
    InsertBefore,

    /// <summary>Inserts a text after the match.</summary>
    InsertAfter,

    /// <summary>Of the sentence, keeps only what follows the match.</summary>
    KeepSentenceRest,

    /// <summary>Of the draft, keeps only what follows the match.</summary>
    KeepDraftRest,

    /// <summary>Of the draft, keeps only the quotation that follows the match.</summary>
    KeepQuote,
}
