using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AgentAssist.LanguageModel.Privacy;

/// <summary>
/// What others wrote, between marks that nobody can guess and so nobody can close: everything inside is material. Internal notes and system messages are
/// never part of it.
/// </summary>
internal sealed class FencedMaterial(Placeholders hidden)
{
    private const int MostMessages = 8;
    private const int LongestMessage = 2_000;

    private readonly string _mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly StringBuilder _text = new();

    /// <summary>The mark; an answer that holds it has copied the fence.</summary>
    public string Mark => _mark;

    public FencedMaterial AddConversation(IReadOnlyList<Message> conversation)
    {
        var shown = conversation.Where(message => message is { Visibility: Visibility.Public, Author: not Author.System }).TakeLast(MostMessages);
        return Add("conversation", string.Join('\n', shown.Select(message => $"{(message.Author == Author.Customer ? "customer" : "agent")}: {hidden.Hide(Cut(message.Text))}")));
    }

    /// <summary>Adds a part.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="text">Its text, personal data taken out already.</param>
    public FencedMaterial Add(string name, string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"=== {name} {_mark} ===\n{text}\n=== end of {name} {_mark} ===\n");
        return this;
    }

    public override string ToString() => _text.ToString();

    private static string Cut(string text)
    {
        if (text.Length <= LongestMessage) return text;
        var end = char.IsHighSurrogate(text[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage;
        return text[..end] + "…";
    }
}
