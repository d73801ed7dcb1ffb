namespace AgentAssist.Server.Cases;

/// <summary>The words of the pages of cases and replays in one language.</summary>
public sealed partial record LibraryWords
{
    public required string CasesLead { get; init; }
    public required string NoCases { get; init; }
    public required string Add { get; init; }
    public required string NewCase { get; init; }
    public required string EditCase { get; init; }
    public required string Save { get; init; }
    public required string Remove { get; init; }
    public required string Find { get; init; }
    public required string Words { get; init; }
    public required string Tag { get; init; }
    public required string AnyKind { get; init; }
    public required string Bad { get; init; }
    public required string Good { get; init; }
    public required string Clean { get; init; }
    public required string Open { get; init; }
    public required string Says { get; init; }
    public required string CustomerWrote { get; init; }
    public required string BadWords { get; init; }
    public required string BadWordsHint { get; init; }
    public required string WrongRule { get; init; }
    public required string GoodReply { get; init; }
    public required string Level { get; init; }
    public required string Language { get; init; }
    public required string Source { get; init; }
    public required string Rating { get; init; }
    public required string MoreInApi { get; init; }
    public required string ChangedMeanwhile { get; init; }
    public required string Gone { get; init; }
    public required string Next { get; init; }
    public required string ReplaysLead { get; init; }
    public required string Revision { get; init; }
    public required string InForce { get; init; }
    public required string Against { get; init; }
    public required string NothingElse { get; init; }
    public required string Which { get; init; }
    public required string AllCases { get; init; }
    public required string LibraryCases { get; init; }
    public required string RuleCases { get; init; }
    public required string OnlyRule { get; init; }
    public required string Volume { get; init; }
    public required string Start { get; init; }
    public required string Cancel { get; init; }
    public required string Report { get; init; }
    public required string NoReplays { get; init; }
    public required string Queued { get; init; }
    public required string Running { get; init; }
    public required string Done { get; init; }
    public required string Cancelled { get; init; }
    public required string Failed { get; init; }
    public required string Progress { get; init; }
    public required string Policy { get; init; }

    /// <summary>The words of one of <see cref="Pages.PageLanguage.All"/>.</summary>
    public static LibraryWords In(string language) => language switch { "ru" => Russian, "uk" => Ukrainian, _ => English };
}
