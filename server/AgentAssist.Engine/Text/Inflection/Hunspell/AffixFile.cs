using System.Globalization;

namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>The <c>PFX</c> and <c>SFX</c> classes of an <c>.aff</c> file; what only spelling needs (REP, TRY, MAP, …) is passed over.</summary>
internal sealed class AffixFile
{
    private const int MaxRules = 200_000;
    private readonly Dictionary<int, List<AffixRule>> _rulesByFlag = [];
    private readonly Dictionary<int, bool> _crossesByFlag = [];
    private int _count;

    private AffixFile()
    {
    }

    public FlagKind FlagKind { get; private set; }

    public IEnumerable<AffixRule> Rules => _rulesByFlag.Values.SelectMany(rules => rules);

    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line.</exception>
    public static AffixFile Read(string path)
    {
        var file = new AffixFile();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (file.ReadLine(line) is { } problem)
                throw new InvalidDataException($"{path}:{number}: {problem}");
        }

        return file;
    }

    public IReadOnlyList<AffixRule> RulesOf(int flag) => _rulesByFlag.TryGetValue(flag, out var rules) ? rules : [];

    private string? ReadLine(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return fields switch
        {
            ["SET", var encoding, ..] when encoding != "UTF-8" => $"the encoding {encoding} is not supported; convert the dictionary to UTF-8",
            ["FLAG", var kind, ..] => ReadFlagKind(kind),
            ["PFX" or "SFX", var flag, "Y" or "N", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out _) =>
                ReadHeader(flag, crosses: fields[2] == "Y"),
            ["PFX" or "SFX", var flag, var strip, var add, .. var rest] =>
                ReadRule(fields[0] == "PFX", flag, strip, add, rest.Length == 0 ? "." : rest[0]),
            ["PFX" or "SFX", ..] => "an affix line needs a flag, what to strip and what to add",
            _ => null,
        };
    }

    private string? ReadFlagKind(string kind)
    {
        FlagKind = kind switch { "long" => FlagKind.Long, "num" => FlagKind.Number, _ => FlagKind.Character };
        return null;
    }

    private string? ReadHeader(string flagText, bool crosses)
    {
        var flag = FlagReader.ReadOne(flagText, FlagKind);
        _crossesByFlag[flag] = crosses;
        return flag == 0 ? $"'{flagText}' is not a flag" : null;
    }

    private string? ReadRule(bool isPrefix, string flagText, string strip, string add, string conditionText)
    {
        var flag = FlagReader.ReadOne(flagText, FlagKind);
        if (!_crossesByFlag.TryGetValue(flag, out var crosses))
            return $"the affix class '{flagText}' has no header line";
        if (AffixCondition.Parse(conditionText) is not { } condition)
            return $"'{conditionText}' is not a condition";
        if (++_count > MaxRules)
            return $"more than {MaxRules} affix rules";

        if (!_rulesByFlag.TryGetValue(flag, out var rules))
            _rulesByFlag[flag] = rules = [];
        rules.Add(new AffixRule(isPrefix, flag, Part(strip), Part(add), condition, crosses));
        return null;
    }

    private static string Part(string text)
    {
        // Continuation classes (add/FLAGS) do not occur in the dictionaries read here; their letters still count.
        var slash = text.IndexOf('/');
        var letters = slash < 0 ? text : text[..slash];
        return letters == "0" ? "" : letters.ToLowerInvariant();
    }
}
