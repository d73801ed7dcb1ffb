using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays;

namespace AgentAssist.Cli.Packs;

/// <summary>Shows the cases of packs to people (text), scripts (JSON) and build servers (JUnit).</summary>
internal sealed class CaseReport(IReadOnlyList<CaseResult> results, IReadOnlyList<CoverageGap> gaps)
{
    private readonly int _passed = results.Count(result => result.Outcome == CaseOutcome.Passed);
    private readonly int _failed = results.Count(result => result.Outcome == CaseOutcome.Failed);
    private readonly int _notRun = results.Count(result => result.Outcome == CaseOutcome.NotRun);

    /// <summary>Whether nothing failed and nothing asked for is missing.</summary>
    public bool IsGood => _failed == 0 && gaps.Count == 0;

    public void WriteText(TextWriter to, Palette palette)
    {
        foreach (var failure in results.Where(result => result.Outcome == CaseOutcome.Failed)) WriteFailure(failure, to, palette);
        foreach (var group in results.Where(result => result.Outcome == CaseOutcome.NotRun).GroupBy(result => (result.Pack, result.Rule.Id, result.Reason)))
        {
            to.WriteLine(palette.Dim($"not run: {group.Key.Pack}/{group.Key.Id}: {Words.Count(group.Count(), "case")}: {group.Key.Reason}"));
        }

        foreach (var gap in gaps) to.WriteLine($"{palette.Bold($"{gap.Rule.Location}:")} {palette.Bad("missing")} {gap.Pack}/{gap.Rule.Id}: {gap.Missing}");
        var summary = $"{Words.Count(results.Count, "case")}: {_passed} passed, {_failed} failed, {_notRun} not run";
        to.WriteLine(gaps.Count == 0 ? summary : $"{summary}; {Words.Count(gaps.Count, "gap")} in the coverage");
    }

    public async Task WriteJsonAsync(Stream to)
    {
        await using var json = new Utf8JsonWriter(to, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("cases");
        foreach (var result in results) WriteJson(json, result);
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in gaps)
        {
            json.WriteStartObject();
            json.WriteString("rule", $"{gap.Pack}/{gap.Rule.Id}");
            json.WriteString("missing", gap.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("passed", _passed);
        json.WriteNumber("failed", _failed);
        json.WriteNumber("notRun", _notRun);
        json.WriteEndObject();
    }

    public async Task WriteJUnitAsync(Stream to)
    {
        await using var xml = XmlWriter.Create(to, new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("testsuites");
        foreach (var pack in results.Select(result => result.Pack).Union(gaps.Select(gap => gap.Pack))) WriteSuite(xml, pack);
        xml.WriteEndElement();
    }

    private static void WriteFailure(CaseResult failure, TextWriter to, Palette palette)
    {
        to.WriteLine($"{palette.Bold($"{failure.Case.Location}:")} {palette.Bad("failed")} {failure.Pack}/{failure.Rule.Id} {KindOf(failure)}: {failure.Reason}");
        var lines = new TextLines(failure.Case.Text);
        if (failure.Expected.IsEmpty && failure.Found.IsEmpty) to.WriteLine($"    {failure.Case.Text.ReplaceLineEndings("⏎")}");
        foreach (var range in failure.Expected) WriteExcerpt("expected", range);
        foreach (var range in failure.Found) WriteExcerpt("found", range);
        to.WriteLine();

        void WriteExcerpt(string label, TextRange range)
        {
            foreach (var (line, carets) in Excerpt.Of(lines, range))
            {
                to.WriteLine($"    {line}");
                if (carets.Length > 0) to.WriteLine($"    {palette.Bad(carets)} {label}");
            }
        }
    }

    private static void WriteJson(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteStartObject();
        json.WriteString("rule", $"{result.Pack}/{result.Rule.Id}");
        json.WriteString("kind", KindOf(result));
        json.WriteString("file", result.Case.Location.File);
        json.WriteNumber("line", result.Case.Location.Line);
        json.WriteString("language", result.Language);
        json.WriteString("text", result.Case.Text);
        json.WriteString("outcome", JsonNamingPolicy.KebabCaseLower.ConvertName(result.Outcome.ToString()));
        json.WriteString("reason", result.Reason);
        WriteRanges("expected", result.Expected);
        WriteRanges("found", result.Found);
        json.WriteEndObject();

        void WriteRanges(string name, IEnumerable<TextRange> ranges)
        {
            json.WriteStartArray(name);
            foreach (var range in ranges) JsonSerializer.Serialize(json, range, DraftCheckJsonContext.Default.TextRange);
            json.WriteEndArray();
        }
    }

    private void WriteSuite(XmlWriter xml, string pack)
    {
        var own = results.Where(result => result.Pack == pack).ToList();
        var ownGaps = gaps.Where(gap => gap.Pack == pack).ToList();
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", pack);
        xml.WriteAttributeString("tests", XmlConvert.ToString(own.Count + ownGaps.Count));
        xml.WriteAttributeString("failures", XmlConvert.ToString(own.Count(result => result.Outcome == CaseOutcome.Failed) + ownGaps.Count));
        xml.WriteAttributeString("skipped", XmlConvert.ToString(own.Count(result => result.Outcome == CaseOutcome.NotRun)));
        foreach (var result in own) WriteTestCase(xml, result);
        foreach (var gap in ownGaps)
        {
            WriteTestCase(xml, $"{pack}.{gap.Rule.Id}", "coverage", gap.Rule.Location.File, "failure", gap.Missing, gap.Rule.Location.ToString());
        }

        xml.WriteEndElement();
    }

    private static void WriteTestCase(XmlWriter xml, CaseResult result)
    {
        var element = result.Outcome switch { CaseOutcome.Failed => "failure", CaseOutcome.NotRun => "skipped", _ => null };
        var details = new StringWriter();
        if (result.Outcome == CaseOutcome.Failed) WriteFailure(result, details, Palette.None);
        var name = $"{KindOf(result)} {result.Case.Location.Line}: {result.Case.Text}";
        WriteTestCase(xml, $"{result.Pack}.{result.Rule.Id}", name, result.Case.Location.File, element, result.Reason, details.ToString());
    }

    private static void WriteTestCase(XmlWriter xml, string className, string name, string file, string? element, string message, string details)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", className);
        xml.WriteAttributeString("name", Printable(name));
        xml.WriteAttributeString("file", file);
        if (element is not null)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", Printable(message));
            xml.WriteString(Printable(details));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A case may well be about a character that XML cannot hold.
    private static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));

    private static string KindOf(CaseResult result) => JsonNamingPolicy.KebabCaseLower.ConvertName(result.Case.Kind.ToString());
}
