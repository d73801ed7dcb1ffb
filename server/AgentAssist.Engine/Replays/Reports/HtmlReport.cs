using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Engine.Replays.Reports;

/// <summary>Writes a report as one page that needs nothing else: words, charts, tables, and the cases with what was said underlined.</summary>
public sealed class HtmlReport
{
    private static readonly string Style = Read("report.css");
    private static readonly string Script = Read("report.js");

    private readonly ReplayReport _report;
    private readonly ReportWords _words;
    private readonly HtmlWriter _html;

    private HtmlReport(TextWriter to, ReplayReport report, string language) =>
        (_report, _words, _html) = (report, ReportWords.In(language), new HtmlWriter(to));

    /// <summary>What the page may do: its own style and script, nothing from anywhere.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page.</summary>
    /// <param name="to">Where to, as UTF-8.</param>
    /// <param name="report">What it tells.</param>
    /// <param name="language">Language of its words: <c>en</c>, <c>ru</c> or <c>uk</c>.</param>
    public static void Write(TextWriter to, ReplayReport report, string language)
    {
        ArgumentNullException.ThrowIfNull(report);
        new HtmlReport(to, report, language).Write();
    }

    private void Write()
    {
        _html.Write($"<!doctype html>\n<html lang=\"{_words.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{ContentSecurityPolicy}\">\n");
        _html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{_words.Title} · AgentAssist</title>\n");
        _html.WriteRaw($"<style>{Style}</style>\n</head>\n<body>\n<main>\n");
        WriteHead();
        WriteSummary();
        WriteCharts();
        WriteTables();
        new CaseSection(_html, _report, _words).Write();
        _html.WriteRaw($"</main>\n<script>{Script}</script>\n</body>\n</html>\n");
    }

    private void WriteHead()
    {
        _html.Write($"<h1>{_words.Title}</h1>\n<p class=\"policy\">{_words.Policy} <b>{_report.PolicyName}</b> <code>{_report.Policy.Id} {_report.Policy.Revision}</code>");
        if (_report.Against is { } against) _html.Write($", {_words.Against} <b>{_report.AgainstName}</b> <code>{against.Id} {against.Revision}</code>");
        _html.WriteRaw("</p>\n");
    }

    private void WriteSummary()
    {
        _html.Write($"<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">{_words.Summary}</h2>\n<ul class=\"summary\">\n");
        foreach (var sentence in Sentences()) _html.Write($"<li>{sentence}</li>\n");
        _html.WriteRaw("</ul>\n");
        if (_report.Totals.RefusedLines.Count > 0)
        {
            _html.WriteRaw("<ul class=\"refused\">\n");
            foreach (var line in _report.Totals.RefusedLines) _html.Write($"<li><code>{line.ToString()}</code></li>\n");
            _html.WriteRaw("</ul>\n");
        }

        _html.WriteRaw("</section>\n");
    }

    private IEnumerable<string> Sentences()
    {
        var (totals, all) = (_report.Totals, _report.Totals.All);
        yield return Say(_words.Replayed, totals.Cases);
        if (totals.Passed + totals.Failed + totals.NotRun > 0) yield return Say(_words.Judged, totals.Passed, totals.Failed, totals.NotRun, totals.Open);
        yield return all.Found + all.Missed > 0 ? Say(_words.Recall, all.Found + all.Missed, all.Found, Percent(all.Recall())) : _words.NoExpected;
        var worst = totals.Rules.Where(rule => rule.Value.Missed > 0).OrderByDescending(rule => rule.Value.Missed).ThenBy(rule => rule.Key, StringComparer.Ordinal).Take(3).ToList();
        if (worst.Count > 0) yield return Say(_words.Worst, string.Join(", ", worst.Select(rule => $"{rule.Key} ({rule.Value.Missed})")));
        yield return all.Quiet > 0 ? Say(_words.FalseAlarms, all.Quiet, all.FalseAlarms, Number(all.FalseAlarmRate().Value * 1000)) : _words.NoQuiet;
        if (totals.Cases > 0) yield return Say(_words.Bothered, all.Bothered, totals.Cases, Percent(totals.Bothered()));
        if (_report.BotheredPerDay is { } day) yield return Say(_words.PerDay, _report.Volume!, Number(day.Value), Number(day.Low), Number(day.High));
        if (_report.BotheredPerDayBefore is { } before) yield return Say(_words.PerDayBefore, Number(before.Value), Number(before.Low), Number(before.High));
        if (_report.Against is not null)
            yield return totals.Differing == 0 ? _words.Same : Say(_words.Compared, totals.Differing, all.New, all.Gone, all.Changed, totals.Stricter, totals.Milder);
        if (totals.Refused > 0) yield return Say(_words.Refused, totals.Refused);
    }

    private void WriteCharts()
    {
        var rules = _report.Totals.Rules.OrderByDescending(rule => rule.Value.Found + rule.Value.Missed + rule.Value.Extra).ThenBy(rule => rule.Key, StringComparer.Ordinal);
        BarChart.Write(_html, "rules", _words.ByRule,
            [new("found", _words.Found), new("missed", _words.Missed), new("extra", _words.Extra)],
            rules.Select(rule => new BarRow(Shown(rule.Key), [rule.Value.Found, rule.Value.Missed, rule.Value.Extra])));
        var topics = _report.Totals.Topics.OrderByDescending(topic => topic.Value.Found + topic.Value.Missed + topic.Value.Extra).ThenBy(topic => topic.Key, StringComparer.Ordinal);
        BarChart.Write(_html, "topics", _words.ByTopic,
            [new("found", _words.Found), new("missed", _words.Missed), new("extra", _words.Extra)],
            topics.Select(topic => new BarRow(Shown(topic.Key), [topic.Value.Found, topic.Value.Missed, topic.Value.Extra])));
        if (_report.Against is null) return;
        var changed = _report.Totals.Rules.OrderByDescending(rule => rule.Value.New + rule.Value.Gone + rule.Value.Changed).ThenBy(rule => rule.Key, StringComparer.Ordinal);
        BarChart.Write(_html, "changes", _words.NewAndGone,
            [new("new", _words.New), new("gone", _words.Gone), new("changed", _words.Changed)],
            changed.Select(rule => new BarRow(Shown(rule.Key), [rule.Value.New, rule.Value.Gone, rule.Value.Changed])));
    }

    private void WriteTables()
    {
        WriteRules();
        WriteGroups("by-topic", _words.ByTopic, _words.Topic, _report.Totals.Topics.Select(entry => (entry.Key, entry.Value)));
        WriteGroups("by-language", _words.ByLanguage, _words.LanguageName, _report.Totals.Languages.Select(entry => (entry.Key, entry.Value)));
        WriteGroups("by-level", _words.ByLevel, _words.Level, _report.Totals.Levels.Select(entry => (ReplayJson.NameOf(entry.Key), entry.Value)));
        if (_report.Definitions.IsDefaultOrEmpty) return;
        _html.Write($"<section aria-labelledby=\"definitions\">\n<h2 id=\"definitions\">{_words.Definitions}</h2>\n<ul>\n");
        foreach (var change in _report.Definitions)
        {
            _html.Write($"<li><span class=\"tag {Class(change.Kind)}\">{Of(change.Kind)}</span> <code>{change.Name}</code> {string.Join(", ", change.Keys)}</li>\n");
        }

        _html.WriteRaw("</ul>\n</section>\n");
    }

    private void WriteRules()
    {
        var headings = new List<string> { _words.Rule, _words.Found, _words.Missed, $"{_words.RecallShort} (95 %)", _words.Extra, _words.Said };
        if (_report.Against is not null) headings.AddRange([_words.New, _words.Gone, _words.Changed]);
        StartTable("by-rule", _words.ByRule, headings);
        foreach (var (name, count) in _report.Totals.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            _html.Write($"<tr><th scope=\"row\"><code>{Shown(name)}</code></th><td>{count.Found}</td><td>{count.Missed}</td><td>{ShortPercent(count.Recall())}</td><td>{count.Extra}</td><td>{count.Said}</td>");
            if (_report.Against is not null) _html.Write($"<td>{count.New}</td><td>{count.Gone}</td><td>{count.Changed}</td>");
            _html.WriteRaw("</tr>\n");
        }

        _html.WriteRaw("</tbody></table></div>\n</section>\n");
    }

    private void WriteGroups(string id, string title, string first, IEnumerable<(string Name, GroupCount Count)> groups)
    {
        var headings = new List<string> { first, _words.Cases, _words.Found, _words.Missed, $"{_words.RecallShort} (95 %)", $"{_words.AlarmsPerThousand} (95 %)", _words.BotheredShort };
        if (_report.Against is not null) headings.AddRange([_words.New, _words.Gone, _words.Changed]);
        StartTable(id, title, headings);
        foreach (var (name, count) in groups.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            _html.Write($"<tr><th scope=\"row\">{Shown(name)}</th><td>{count.Cases}</td><td>{count.Found}</td><td>{count.Missed}</td><td>{ShortPercent(count.Recall())}</td><td>{ShortPercent(count.FalseAlarmRate(), 1000)}</td><td>{count.Bothered}</td>");
            if (_report.Against is not null) _html.Write($"<td>{count.New}</td><td>{count.Gone}</td><td>{count.Changed}</td>");
            _html.WriteRaw("</tr>\n");
        }

        _html.WriteRaw("</tbody></table></div>\n</section>\n");
    }

    private void StartTable(string id, string title, List<string> headings)
    {
        _html.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{id}\"><table>\n<thead><tr>");
        foreach (var heading in headings) _html.Write($"<th scope=\"col\">{heading}</th>");
        _html.WriteRaw("</tr></thead>\n<tbody>\n");
    }

    private string Shown(string name) => name.Length == 0 ? _words.None : name == ReplayTotals.Rest ? _words.Rest : name;

    private string Of(Comparisons.ChangeKind kind) => kind switch
    {
        Comparisons.ChangeKind.New => _words.New,
        Comparisons.ChangeKind.Gone => _words.Gone,
        _ => _words.Changed,
    };

    private static string Class(Comparisons.ChangeKind kind) => kind switch { Comparisons.ChangeKind.New => "new", Comparisons.ChangeKind.Gone => "gone", _ => "changed" };

    private string Percent(Interval share) => Say(_words.Interval, Number(share.Value * 100), Number(share.Low * 100), Number(share.High * 100));

    private static string ShortPercent(Interval share, double times = 100) =>
        double.IsNaN(share.Value) ? "–" : $"{Number(share.Value * times)} ({Number(share.Low * times)}–{Number(share.High * times)})";

    private static string Say(string sentence, params object[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    private static string Number(double value) => Math.Round(value, value is < 10 or (> 99 and < 100) ? 1 : 0).ToString(CultureInfo.InvariantCulture);

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Reports.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
