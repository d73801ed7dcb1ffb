using System.Text;
using System.Xml;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays;

namespace AgentAssist.Cli.Packs;

/// <summary>Writes the results of cases for build servers: a suite per pack, a class per rule.</summary>
internal static class CaseJUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Async = true, Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static async Task WriteAsync(Stream to, CaseTotals totals)
    {
        await using var xml = XmlWriter.Create(to, Settings);
        xml.WriteStartElement("testsuites");
        foreach (var pack in totals.Results.Select(PackOf).Union(totals.Gaps.Select(gap => gap.Pack)))
        {
            WriteSuite(xml, pack, [.. totals.Results.Where(result => PackOf(result) == pack)], [.. totals.Gaps.Where(gap => gap.Pack == pack)]);
        }

        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string pack, IReadOnlyList<CaseResult> results, IReadOnlyList<CoverageGap> gaps)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", pack);
        xml.WriteAttributeString("tests", XmlConvert.ToString(results.Count + gaps.Count));
        xml.WriteAttributeString("failures", XmlConvert.ToString(results.Count(result => result.Outcome == CaseOutcome.Failed) + gaps.Count));
        xml.WriteAttributeString("skipped", XmlConvert.ToString(results.Count(result => result.Outcome == CaseOutcome.NotRun)));
        foreach (var result in results) WriteCase(xml, result);
        foreach (var gap in gaps) WriteCase(xml, $"{pack}.{gap.Rule.Id}", "coverage", gap.Rule.Location.File, "failure", gap.Missing, gap.Rule.Location.ToString());
        xml.WriteEndElement();
    }

    private static string PackOf(CaseResult result) => result.Owner!.Split('/')[0];

    /// <summary>Writes one case as a test.</summary>
    public static void WriteCase(XmlWriter xml, CaseResult result)
    {
        var element = result.Outcome switch { CaseOutcome.Failed => "failure", CaseOutcome.NotRun => "skipped", _ => null };
        using var details = new StringWriter();
        if (result.Outcome == CaseOutcome.Failed) new CaseTextReport(details, Palette.None).WriteFailure(result);
        var name = result.Owner is null ? $"{Words.Of(result.Kind)} {result.Id}" : $"{Words.Of(result.Kind)} {result.Line}: {result.Text}";
        WriteCase(xml, result.Owner?.Replace('/', '.') ?? "cases", name, result.File ?? "", element, result.Reason, details.ToString());
    }

    private static void WriteCase(XmlWriter xml, string className, string name, string file, string? element, string message, string details)
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
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));
}
