using MimeKit;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>Puts mails that answer each other together.</summary>
internal sealed class MailThreads
{
    private readonly List<(MimeMessage Mail, string File)> _mails = [];
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    public void Add(MimeMessage mail, string file)
    {
        _mails.Add((mail, file));
        var id = IdOf(mail, file);
        foreach (var other in mail.References.Concat(mail.InReplyTo is { } answered ? [answered] : [])) Join(other, id);
    }

    /// <summary>The threads by their first mail, each by time.</summary>
    public IEnumerable<IReadOnlyList<(MimeMessage Mail, string File)>> InOrder() => _mails
        .GroupBy(entry => RootOf(IdOf(entry.Mail, entry.File)))
        .Select(thread => thread.OrderBy(entry => entry.Mail.Date).ThenBy(entry => entry.File, StringComparer.Ordinal).ToList());

    private static string IdOf(MimeMessage mail, string file) => mail.MessageId ?? file;

    private string RootOf(string id)
    {
        while (_parents.TryGetValue(id, out var parent)) id = parent;
        return id;
    }

    private void Join(string older, string newer)
    {
        var (root, other) = (RootOf(older), RootOf(newer));
        if (root != other) _parents[other] = root;
    }
}
