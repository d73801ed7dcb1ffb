using System.Globalization;

namespace AgentAssist.Benchmarks.Judgement;

/// <summary>Least recall, least precision and most false alarms hoped for, as shares.</summary>
internal sealed record Goal(double? Recall = null, double? Precision = null, double? FalseAlarms = null)
{
    public override string ToString() => string.Join(", ", new[]
    {
        Recall is { } recall ? Percent("≥ ", recall, " found") : null,
        Precision is { } precision ? Percent("≥ ", precision, " right") : null,
        FalseAlarms is { } alarms ? Percent("≤ ", alarms, " false") : null,
    }.OfType<string>());

    private static string Percent(string before, double share, string after) =>
        string.Create(CultureInfo.InvariantCulture, $"{before}{share * 100:0.#} %{after}");
}
