using System.Globalization;

namespace AgentAssist.Benchmarks.Judgement;

/// <summary>Counts of one question on one part of a set.</summary>
/// <param name="Part">Which part: the rows to work with, or those set aside.</param>
internal sealed record Figures(string Part)
{
    public static string Header { get; } =
        $"{"",-22}{"set",-24}{"",-6}{"part",-7}{"to find",8}{"clean",7}{"found",9}{"right",9}{"false",9}  goal";

    private int ToFind { get; set; }

    private int Found { get; set; }

    private int Right { get; set; }

    private int Wrong { get; set; }

    private int Clean { get; set; }

    private int CleanWithAlarm { get; set; }

    private double? Recall => Share(Found, ToFind);

    private double? Precision => ToFind == 0 ? null : Share(Right, Right + Wrong);

    private double? FalseAlarms => Share(CleanWithAlarm, Clean);

    public void Add(Sample sample, Sighting sighting)
    {
        ToFind += sample.Spans.Count;
        Found += sighting.Found;
        Right += sighting.Right;
        Wrong += sighting.Wrong;
        if (sample.Spans.Count > 0) return;
        Clean++;
        if (sighting.Wrong > 0) CleanWithAlarm++;
    }

    public bool Meets(Goal? goal) => goal is null
        || (!(Recall < goal.Recall) && !(Precision < goal.Precision) && !(FalseAlarms > goal.FalseAlarms));

    public string Row(Question question) =>
        $"{question.What,-22}{question.Set,-24}{question.Language,-6}{Part,-7}{ToFind,8}{Clean,7}{Percent(Recall),9}{Percent(Precision),9}{Percent(FalseAlarms),9}"
        + (question.Goal is { } goal ? $"  {goal}{(Meets(goal) ? "" : " · missed")}" : "");

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static string Percent(double? share) =>
        share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:F1} %") : "";
}
