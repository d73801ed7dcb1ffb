using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Replays.Cases;
using MimeKit;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>
/// E-mails (<c>.eml</c>), one or a folder of them. Mails that answer each other are one thread; what they quote of each other is split off. Of the
/// senders, those named are agents; else whoever did not write first.
/// </summary>
/// <param name="agents">Addresses or domains of agents.</param>
internal sealed class MailCases(IReadOnlyCollection<string> agents) : ICaseFormat
{
    private const string AuthorHeader = "X-AgentAssist-Author";
    private const string NoteHeader = "X-AgentAssist-Note";
    private const string ExtensionType = "vnd.agentassist.case+json";
    private const long MaxBytes = 64L * 1024 * 1024;

    public async IAsyncEnumerable<ImportedCase> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).AsEnumerable() : Enumerable.Repeat(path, 1);
        var threads = new MailThreads();
        foreach (var file in files)
        {
            var (mail, error) = await LoadAsync(file, cancellation);
            if (mail is null) yield return new ImportedCase(null, file, error);
            else if (ExtensionOf(mail) is { } extension) foreach (var own in Restore(mail, extension, file)) yield return own;
            else threads.Add(mail, file);
        }

        foreach (var thread in threads.InOrder()) foreach (var imported in Read(thread)) yield return imported;
    }

    public async Task WriteAsync(string path, IAsyncEnumerable<Case> cases, CancellationToken cancellation)
    {
        Directory.CreateDirectory(path);
        var number = 0;
        await foreach (var theCase in cases.WithCancellation(cancellation))
        {
            using var mail = Write(theCase);
            await mail.WriteToAsync(Path.Combine(path, $"case-{++number:000000}.eml"), cancellation);
        }
    }

    private static async Task<(MimeMessage? Mail, string Error)> LoadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            if (new FileInfo(file).Length > MaxBytes) return (null, "is larger than 64 MiB and was not read");
            return (await MimeMessage.LoadAsync(file, cancellation), "");
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            return (null, $"is no e-mail: {exception.Message}");
        }
    }

    private IEnumerable<ImportedCase> Read(IReadOnlyList<(MimeMessage Mail, string File)> thread)
    {
        var first = AddressOf(thread[0].Mail);
        var messages = new List<Message>();
        foreach (var (mail, _) in thread)
        {
            var (own, quoted) = MailText.Split(mail.TextBody ?? HtmlText.Of(mail.HtmlBody ?? ""));
            var author = AuthorOf(AddressOf(mail), first);
            // What is quoted is told only where the quoted mail itself is not there.
            if (messages.Count == 0) messages.AddRange(quoted.Select((text, i) => new Message(((quoted.Count - i) % 2 == 0) == (author == Author.Agent) ? Author.Agent : Author.Customer, text)));
            messages.Add(new Message(author, own, At: mail.Date == default ? null : mail.Date));
        }

        var root = thread[0].Mail;
        var customer = thread.Select(entry => entry.Mail.From.Mailboxes.FirstOrDefault()).FirstOrDefault(box => box is not null && AuthorOf(box.Address, first) == Author.Customer);
        var agent = thread.Select(entry => entry.Mail.From.Mailboxes.FirstOrDefault()).FirstOrDefault(box => box is not null && AuthorOf(box.Address, first) == Author.Agent);
        var talk = new Talk(
            root.MessageId ?? Path.GetFileNameWithoutExtension(thread[0].File), [.. messages],
            new Context { Channel = "email", Customer = new Customer(Name: customer?.Name), Agent = new Agent(Name: agent?.Name) }, [],
            [.. thread.SelectMany(entry => entry.Mail.From.Mailboxes).Select(box => box.Name).OfType<string>().Distinct()], null);
        return talk.Cases(thread[^1].File);
    }

    private Author AuthorOf(string address, string first)
    {
        if (agents.Count == 0) return address == first ? Author.Customer : Author.Agent;
        return agents.Any(agent => address.Equals(agent, StringComparison.OrdinalIgnoreCase) || address.EndsWith($"@{agent.TrimStart('@')}", StringComparison.OrdinalIgnoreCase))
            ? Author.Agent : Author.Customer;
    }

    private static string AddressOf(MimeMessage mail) => mail.From.Mailboxes.FirstOrDefault()?.Address.ToLowerInvariant() ?? "";

    private static JsonObject? ExtensionOf(MimeMessage mail)
    {
        var part = mail.BodyParts.OfType<MimePart>().FirstOrDefault(part => part.ContentType.IsMimeType("application", ExtensionType));
        if (part?.Content is null) return null;
        using var content = new MemoryStream();
        part.Content.DecodeTo(content);
        try
        {
            return JsonNode.Parse(content.ToArray()) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<ImportedCase> Restore(MimeMessage mail, JsonObject extension, string file)
    {
        var messages = ((mail.Body as Multipart)?.OfType<MessagePart>() ?? []).Select(part => part.Message).OfType<MimeMessage>().Select(MessageOf);
        var last = TextOf((mail.Body as Multipart)?.OfType<TextPart>().FirstOrDefault());
        return new Talk("", [.. messages, .. last is null ? (Message[])[] : [new Message(Author.Agent, last)]], Context.Empty, [], [], extension).Cases(file);
    }

    private static Message MessageOf(MimeMessage mail) => new(
        mail.Headers[AuthorHeader] switch { "agent" => Author.Agent, "system" => Author.System, _ => Author.Customer },
        TextOf(mail.Body as TextPart) ?? "",
        mail.Headers[NoteHeader] is null ? Visibility.Public : Visibility.Note);

    private static MimeMessage Write(Case theCase)
    {
        var body = new Multipart("mixed");
        if (theCase.Text.Length > 0) body.Add(TextOf(theCase.Text));
        foreach (var message in theCase.Conversation) body.Add(new MessagePart { Message = MailOf(message) });
        body.Add(new MimePart("application", ExtensionType)
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(Talk.ExtensionOf(theCase).ToJsonString()))),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = "case.json",
        });
        var mail = new MimeMessage { Subject = theCase.Context.Topic ?? "", Body = body };
        mail.From.Add(new MailboxAddress("Agent", "agent@example.com"));
        mail.To.Add(new MailboxAddress("Customer", "customer@example.com"));
        mail.Date = theCase.At ?? DateTimeOffset.UnixEpoch;
        return mail;
    }

    private static MimeMessage MailOf(Message message)
    {
        var mail = new MimeMessage { Body = TextOf(message.Text), Date = message.At ?? DateTimeOffset.UnixEpoch };
        mail.From.Add(new MailboxAddress(message.Author.ToString(), $"{message.Author.ToString().ToLowerInvariant()}@example.com"));
        mail.Headers.Add(AuthorHeader, message.Author.ToString().ToLowerInvariant());
        if (message.Visibility == Visibility.Note) mail.Headers.Add(NoteHeader, "true");
        return mail;
    }

    // The bytes themselves, in base64: a text given as such would lose its line ends.
    private static TextPart TextOf(string text)
    {
        var part = new TextPart("plain") { Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(text))), ContentTransferEncoding = ContentEncoding.Base64 };
        part.ContentType.Charset = "utf-8";
        return part;
    }

    private static string? TextOf(TextPart? part)
    {
        if (part?.Content is null) return null;
        using var content = new MemoryStream();
        part.Content.DecodeTo(content);
        return Encoding.UTF8.GetString(content.ToArray());
    }
}
