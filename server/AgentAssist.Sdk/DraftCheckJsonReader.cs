using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;

namespace AgentAssist;

/// <summary>One forward pass over a body that gathers the request and everything that is wrong with it.</summary>
internal ref partial struct DraftCheckJsonReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly bool _bareText;
    private readonly CheckTrigger _defaultTrigger;
    private readonly JsonErrors _errors = new();
    private Utf8JsonReader _json;
    private int _message = -1;
    private bool _tooLarge;

    /// <param name="utf8">Valid UTF-8 without a byte order mark.</param>
    /// <param name="bareText">Whether <c>text</c> may stand for <c>draft.text</c>.</param>
    /// <param name="trigger">The trigger of a body that names none.</param>
    public DraftCheckJsonReader(ReadOnlySpan<byte> utf8, bool bareText, CheckTrigger trigger)
    {
        _utf8 = utf8;
        _bareText = bareText;
        _defaultTrigger = trigger;
        _json = new Utf8JsonReader(utf8);
    }

    /// <summary>Reads the whole body.</summary>
    public DraftCheckReading Read()
    {
        DraftCheckRequest? request = null;
        string? id = null;
        try
        {
            _json.Read();
            request = ReadBody(ref id);
            _json.Read();
        }
        catch (JsonException exception)
        {
            _errors.Add("", JsonErrors.Describe(exception, _utf8));
        }

        return _errors.IsEmpty
            ? new DraftCheckReading(request, id, ReadOnlyDictionary<string, string[]>.Empty, TooLarge: false)
            : new DraftCheckReading(null, id, _errors.ToDictionary(), _tooLarge);
    }

    private DraftCheckRequest? ReadBody(ref string? id)
    {
        if (!IsObject("")) return null;

        Draft? draft = null;
        bool hasDraft = false, includeShadow = false;
        string? text = null, policy = null, uiLanguage = null;
        var trigger = _defaultTrigger;
        var context = Context.Empty;
        IReadOnlyList<Message>? conversation = null;
        while (NextProperty(out var name))
        {
            if (name.SequenceEqual("draft"u8)) (hasDraft, draft) = (true, ReadDraft());
            else if (name.SequenceEqual("trigger"u8)) trigger = ReadTrigger();
            else if (name.SequenceEqual("policy"u8)) policy = ReadWord("policy");
            else if (name.SequenceEqual("uiLanguage"u8)) uiLanguage = ReadWord("uiLanguage");
            else if (name.SequenceEqual("context"u8)) context = ReadContext();
            else if (name.SequenceEqual("conversation"u8)) conversation = ReadConversation();
            else if (name.SequenceEqual("includeShadow"u8)) includeShadow = ReadBoolean("includeShadow");
            else if (name.SequenceEqual("id"u8)) id = ReadRaw();
            else if (_bareText && name.SequenceEqual("text"u8)) (hasDraft, text) = (true, ReadDraftText("text"));
            else _json.Skip();
        }

        if (!hasDraft) _errors.Add("draft", _bareText ? "Is required (or \"text\" in its place)." : "Is required.");
        draft ??= text is null ? null : new Draft(text);
        return draft is null ? null : new DraftCheckRequest
        {
            Draft = draft,
            Trigger = trigger,
            Policy = policy,
            UiLanguage = uiLanguage,
            Context = context,
            Conversation = conversation ?? [],
            IncludeShadow = includeShadow,
        };
    }

    private Draft? ReadDraft()
    {
        if (!IsObject("draft")) return null;

        var hasText = false;
        string? text = null;
        long? version = null;
        var visibility = Visibility.Public;
        DateTimeOffset? at = null;
        while (NextProperty(out var name))
        {
            if (name.SequenceEqual("text"u8)) (hasText, text) = (true, ReadDraftText("draft.text"));
            else if (name.SequenceEqual("at"u8)) at = ReadTime("draft.at");
            else if (name.SequenceEqual("version"u8)) version = ReadWholeNumber("draft.version");
            else if (name.SequenceEqual("visibility"u8)) visibility = ReadVisibility("draft.visibility");
            else _json.Skip();
        }

        if (!hasText) _errors.Add("draft.text", "Is required.");
        return text is null ? null : new Draft(text, version, visibility, at);
    }

    private string? ReadDraftText(string path)
    {
        if (!IsRequired(path, JsonTokenType.String, "a string")) return null;

        var text = ReadString();
        var bytes = _json.ValueIsEscaped ? Encoding.UTF8.GetByteCount(text) : _json.ValueSpan.Length;
        if (bytes <= DraftCheckJson.MaxDraftBytes) return text;

        _tooLarge = true;
        _errors.Add(path, $"Is {bytes} bytes of UTF-8; at most {DraftCheckJson.MaxDraftBytes} (64 KiB) are checked.");
        return null;
    }

    private List<Message>? ReadConversation()
    {
        if (!IsGiven("conversation", JsonTokenType.StartArray, "an array of messages")) return null;

        var messages = new List<Message>();
        var count = 0;
        for (; _json.Read() && _json.TokenType != JsonTokenType.EndArray; count++)
        {
            if (count >= DraftCheckJson.MaxMessages) _json.Skip();
            else if (ReadMessage(count) is { } message) messages.Add(message);
        }

        if (count > DraftCheckJson.MaxMessages)
        {
            _errors.Add("conversation", $"Has {count} messages; at most {DraftCheckJson.MaxMessages} are read, so send the newest ones.");
        }

        return messages;
    }

    private Message? ReadMessage(int index)
    {
        _message = index;
        var message = IsObject("") ? ReadMessageBody() : null;
        _message = -1;
        return message;
    }

    private Message? ReadMessageBody()
    {
        bool hasAuthor = false, hasText = false;
        Author? author = null;
        string? text = null;
        var visibility = Visibility.Public;
        DateTimeOffset? at = null;
        while (NextProperty(out var name))
        {
            if (name.SequenceEqual("author"u8)) (hasAuthor, author) = (true, ReadAuthor());
            else if (name.SequenceEqual("text"u8)) (hasText, text) = (true, ReadRequiredText("text"));
            else if (name.SequenceEqual("visibility"u8)) visibility = ReadVisibility("visibility");
            else if (name.SequenceEqual("at"u8)) at = ReadTime("at");
            else _json.Skip();
        }

        if (!hasAuthor) Fail("author", "Is required.");
        if (!hasText) Fail("text", "Is required.");
        return author is null || text is null ? null : new Message(author.Value, text, visibility, at);
    }
}
