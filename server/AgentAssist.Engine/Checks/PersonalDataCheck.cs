using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using AgentAssist.Engine.Checks.PersonalData;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary><c>personal-data:</c> — numbers and addresses that belong to a person.</summary>
internal sealed class PersonalDataCheck(ImmutableArray<PersonalDataKind> kinds) : ICheck
{
    private const int CharactersPerStep = 16;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("0123456789@");

    private readonly ImmutableArray<PersonalDataFinder> _finders = [.. kinds.Select(FinderOf)];

    public ImmutableArray<int>? Triggers => null;

    public void Find(CheckRun run, TextRange unit, List<Match> matches)
    {
        var text = run.Analysis.Text;
        if (text.AsSpan(unit.Start, unit.Length).IndexOfAny(s_signs) < 0 || !run.Spend(1 + unit.Length / CharactersPerStep)) return;
        foreach (var finder in _finders)
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

    private static PersonalDataFinder FinderOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.CardNumber => new(CardNumbers.Find),
        PersonalDataKind.Iban => new(Ibans.Find),
        PersonalDataKind.PhoneNumber => new(TelephoneNumbers.Find, MayRepeat: true),
        PersonalDataKind.EmailAddress => new(EmailAddresses.Find, MayRepeat: true),
        PersonalDataKind.TaxId => new(TaxIds.Find),
        PersonalDataKind.PassportNumber => new(PassportNumbers.Find),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of personal data."),
    };
}
