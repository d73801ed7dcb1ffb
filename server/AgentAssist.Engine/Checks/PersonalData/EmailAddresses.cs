namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>E-mail addresses of people; mailboxes that everybody may know, such as <c>support@</c>, are not.</summary>
internal static class EmailAddresses
{
    private static readonly HashSet<string> s_mailboxes = new(StringComparer.OrdinalIgnoreCase)
    {
        "support", "help", "helpdesk", "info", "contact", "contacts", "sales", "office", "service", "hello", "admin", "billing", "feedback", "press", "hr", "jobs",
        "noreply", "no-reply", "donotreply", "do-not-reply", "postmaster", "abuse", "security", "privacy", "team", "care", "returns", "orders", "mail", "welcome",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_mailboxOf = s_mailboxes.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<TextRange> Find(string text, TextRange unit)
    {
        for (var at = text.IndexOf('@', unit.Start, unit.Length); at >= 0; at = text.IndexOf('@', at + 1, unit.End - at - 1))
        {
            var (start, end) = (at, at + 1);
            while (start > unit.Start && IsLocal(text[start - 1])) start--;
            while (end < unit.End && IsDomain(text[end])) end++;
            while (text[end - 1] is '.' or '-') end--;
            while (text[start] is '.' or '-') start++;
            if (start == at || s_mailboxOf.Contains(text.AsSpan(start, at - start)) || !text.AsSpan(at + 1, end - at - 1).Contains('.')) continue;
            yield return new TextRange(start, end);
        }
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';
}
