using System.Collections.Immutable;
using System.Text;
using AgentAssist.Engine.Checks.PersonalData;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary><c>personal-data:</c> — numbers and addresses that belong to a person.</summary>
internal sealed class PersonalDataCheck(ImmutableArray<PersonalDataKind> kinds) : ICheck
{
    private const int CharactersPerStep = 16;

    private readonly ImmutableArray<PersonalDataFinder> _finders = [.. kinds.Select(FinderOf)];

    public ImmutableArray<int>? Triggers => null;

    public bool Reads(DraftCheckRequest request) => request.Conversation.Count > 0 && _finders.Any(finder => finder.MayRepeat);

    /// <summary>What the customer wrote only takes findings away.</summary>
    public bool MayFindMoreIn(DraftCheckRequest request) => false;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        var text = run.Analysis.Text;
        if (!run.Spend(1 + unit.Length / CharactersPerStep)) return;
        var hasNumbers = run.MayHoldNumbers && NumberSigns.AreIn(text, unit);
        var hasAddresses = text.AsSpan(unit.Start, unit.Length).Contains('@');
        foreach (var finder in _finders)
            if (finder.IsNumber ? hasNumbers : hasAddresses) Find(run, finder, unit, matches);
    }

    private static void Find(CheckRun run, PersonalDataFinder finder, TextRange unit, List<Match> matches)
    {
        var text = run.Analysis.Text;
        foreach (var range in finder.Find(text, unit))
            if (!finder.MayRepeat || !CustomerWrote(run.Request, text.AsSpan(range.Start, range.Length))) matches.Add(new Match(range));
    }

    /// <summary>Giving a customer's own address or number back to him tells nobody anything.</summary>
    private static bool CustomerWrote(DraftCheckRequest request, ReadOnlySpan<char> value)
    {
        var bare = Bare(value);
        return request.Conversation.Any(message =>
            message is { Author: Author.Customer, Visibility: Visibility.Public } && Bare(message.Text).Contains(bare, StringComparison.Ordinal));
    }

    private static string Bare(ReadOnlySpan<char> text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || c == '@') bare.Append(char.ToLowerInvariant(c));
        return bare.ToString();
    }

    internal static PersonalDataFinder FinderOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.CardNumber => new(CardNumbers.Find),
        PersonalDataKind.Iban => new(Ibans.Find),
        PersonalDataKind.PhoneNumber => new(TelephoneNumbers.Find, MayRepeat: true),
        PersonalDataKind.EmailAddress => new(EmailAddresses.Find, IsNumber: false, MayRepeat: true),
        PersonalDataKind.TaxId => new(TaxIds.Find),
        PersonalDataKind.PassportNumber => new(PassportNumbers.Find),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of personal data."),
    };
}
