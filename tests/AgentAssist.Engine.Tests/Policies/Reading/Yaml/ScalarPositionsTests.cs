using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Policies.Reading.Yaml;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading.Yaml;

public sealed class ScalarPositionsTests
{
    [Theory]
    [InlineData("a: one @two\n")]
    [InlineData("a: 'it''s @two'\n")]
    [InlineData("a: \"\\x41\\u0041\\n\\\"@two\"\n")]
    [InlineData("a: \"\\U0001F600 @two\"\n")]
    [InlineData("a: one\n   more\n\n   lines @two\n")]
    [InlineData("a: \"one \\\n   more @two\"\n")]
    [InlineData("a: 'one\n   more @two'\n")]
    [InlineData("a: |\n  one\n    deeper\n\n  @two\n")]
    [InlineData("a: |-\r\n\r\n  one\r\n  @two\r\n")]
    [InlineData("a: >\n  one\n  more\n\n  @two\n")]
    [InlineData("a: &x 'one @two'\n")]
    [InlineData("a: &x\n  one @two\n")]
    [InlineData("{a: x@two}")]
    public void A_character_is_found_through_quotes_escapes_folds_and_indentation(string yaml)
    {
        var scalar = (YamlScalar)((YamlMap)PolicyFile.Load(yaml, new ProblemList())!)["a"]!;
        var expected = new SourceText("file.yaml", yaml).LocationOf(yaml.IndexOf('@', StringComparison.Ordinal));

        Assert.Equal(expected, scalar.LocationAt(scalar.Text.IndexOf('@', StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_letter_of_any_text_is_found_in_every_style() => Gen.Select(
        Gen.OneOf("a", "b", " ", "  ", "\n", "\n\n", "'", "\"", "\\", "ї", "#", ": ", "😀").List[1, 12], Gen.OneOf("'", "\"", "|"),
        (parts, style) => (Text: "x" + string.Concat(parts) + "y", Style: style)).Sample(sample =>
        {
            var yaml = Write(sample.Text, sample.Style);
            if ((PolicyFile.Load(yaml, new ProblemList()) as YamlMap)?["k"] is not YamlScalar scalar) return false;
            return Enumerable.Range(0, scalar.Text.Length)
                .Where(offset => char.IsLetter(scalar.Text[offset]))
                .All(offset => At(yaml, scalar.LocationAt(offset)) == scalar.Text[offset]);
        });

    private static char At(string text, AgentAssist.Engine.Policies.SourceLocation place) => text.Split('\n')[place.Line - 1][place.Column - 1];

    private static string Write(string text, string style) => style switch
    {
        "'" => $"k: '{text.Replace("'", "''", StringComparison.Ordinal).Replace("\n", "\n\n  ", StringComparison.Ordinal)}'\n",
        "\"" => $"k: \"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n\\\n  ", StringComparison.Ordinal)}\"\n",
        _ => $"k: |\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n",
    };
}
