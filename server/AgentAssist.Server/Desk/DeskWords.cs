namespace AgentAssist.Server.Desk;

/// <summary>The words of the leads' pages in one language.</summary>
public sealed partial record DeskWords
{
    public required string Language { get; init; }
    public required string Desk { get; init; }
    public required string Approvals { get; init; }
    public required string Appeals { get; init; }
    public required string Cases { get; init; }
    public required string Replays { get; init; }
    public required string SignIn { get; init; }
    public required string SignInLead { get; init; }
    public required string YourName { get; init; }
    public required string ServerToken { get; init; }
    public required string Enter { get; init; }
    public required string SignOut { get; init; }
    public required string NameNeeded { get; init; }
    public required string WrongToken { get; init; }
    public required string FormTooOld { get; init; }
    public required string NoStorage { get; init; }
    public required string NoStorageText { get; init; }
    public required string Live { get; init; }
    public required string NotLive { get; init; }
    public required string NothingWaits { get; init; }
    public required string Ended { get; init; }
    public required string When { get; init; }
    public required string Outcome { get; init; }
    public required string Rules { get; init; }
    public required string Lead { get; init; }
    public required string Agent { get; init; }
    public required string Customer { get; init; }
    public required string System { get; init; }
    public required string Note { get; init; }
    public required string Channel { get; init; }
    public required string Topic { get; init; }
    public required string Segment { get; init; }
    public required string Stage { get; init; }
    public required string Brand { get; init; }
    public required string Ticket { get; init; }
    public required string Conversation { get; init; }
    public required string NoConversation { get; init; }
    public required string Reply { get; init; }
    public required string Holds { get; init; }
    public required string AskedAt { get; init; }
    public required string WaitsUntil { get; init; }
    public required string Approve { get; init; }
    public required string Edit { get; init; }
    public required string ApproveEdited { get; init; }
    public required string EditedReply { get; init; }
    public required string Decline { get; init; }
    public required string DeclineReason { get; init; }
    public required string Pending { get; init; }
    public required string Approved { get; init; }
    public required string Declined { get; init; }
    public required string Expired { get; init; }
    public required string ReasonNeeded { get; init; }
    public required string TextNeeded { get; init; }
    public required string DecidedMeanwhile { get; init; }
    public required string NoAppeals { get; init; }
    public required string AppealReason { get; init; }
    public required string Uphold { get; init; }
    public required string Reject { get; init; }
    public required string Answer { get; init; }
    public required string AnswerNeeded { get; init; }
    public required string TextGone { get; init; }

    /// <summary>The words of one of <see cref="Pages.PageLanguage.All"/>.</summary>
    public static DeskWords In(string language) => language switch { "ru" => Russian, "uk" => Ukrainian, _ => English };
}
