using System.Globalization;
using System.Text;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.LanguageModel.Calibration;

/// <summary>Writes measurements to the <c>calibration.yaml</c> of a pack, by which the compiler lets rules leave shadow.</summary>
public static class CalibrationFile
{
    /// <summary>Name of the file in the pack.</summary>
    public const string Name = "calibration.yaml";

    /// <summary>Puts new measurements in place of those of the same rules; others stay.</summary>
    public static async Task WriteAsync(PackDefinition pack, IEnumerable<RuleCalibration> measured, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(measured);
        var entries = new SortedDictionary<string, CalibrationDefinition>(StringComparer.Ordinal);
        foreach (var known in pack.Calibrations) entries[known.Rule] = known;
        foreach (var each in measured)
        {
            var (rule, agreement) = (each.Rule.Name[(each.Rule.Name.IndexOf('/') + 1)..], each.Agreement);
            entries[rule] = new CalibrationDefinition(
                rule, each.Model, each.Rule.Fingerprint, agreement.Precision, agreement.Recall, agreement.Kappa, agreement.Texts, agreement.Found, default);
        }

        var text = new StringBuilder("# Written by `agentassist judge calibrate`. A rule that asks a language model leaves shadow only with a measurement here.\n");
        foreach (var entry in entries.Values) Append(text, entry);
        // Whole or not at all: a server may be watching the folder.
        var path = Path.Combine(pack.Folder, Name);
        await File.WriteAllTextAsync(path + ".tmp", text.ToString(), cancellation);
        File.Move(path + ".tmp", path, overwrite: true);
    }

    private static void Append(StringBuilder text, CalibrationDefinition entry) => text.Append(
        CultureInfo.InvariantCulture,
        $"""
        - rule: {entry.Rule}
          model: {Quoted(entry.Model)}
          of: "{entry.Of}"
          precision: {entry.Precision:0.0000}
          recall: {entry.Recall:0.0000}
          kappa: {entry.Kappa:0.0000}
          texts: {entry.Texts}
          found: {entry.Found}

        """);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
