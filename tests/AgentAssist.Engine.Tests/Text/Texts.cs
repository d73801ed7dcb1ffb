using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Tests.Text;

internal static class Texts
{
    private static readonly FormTable FunctionWordsOnly = new FormTableBuilder().Build();

    public static TextAnalysis Read(string text, Language preferred = Language.Unknown)
    {
        var analysis = new TextAnalysis();
        analysis.Read(text, FunctionWordsOnly, preferred);
        return analysis;
    }

    public static string[] Words(TextAnalysis analysis) =>
        [.. analysis.Tokens.Take(analysis.TokenCount).Select(token => analysis.Text[token.Start..token.End])];

    public static string At(this TextAnalysis analysis, TextRange range) => analysis.Text[range.Start..range.End];
}
