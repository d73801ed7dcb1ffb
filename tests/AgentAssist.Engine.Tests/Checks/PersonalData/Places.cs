namespace AgentAssist.Engine.Tests.Checks.PersonalData;

/// <summary>What a finder of personal data finds in a text.</summary>
internal static class Places
{
    public static string Of(Func<string, TextRange, IEnumerable<TextRange>> find, string text) =>
        string.Join('|', find(text, new TextRange(0, text.Length)).Select(range => text[range.Start..range.End]));
}
