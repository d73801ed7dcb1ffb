using System.Globalization;

namespace AgentAssist.Benchmarks.Inflection;

internal sealed record InflectionFigures(
    string Language, int Lemmas, int Forms, double Found, double FoundFromForm, int Made, double OtherWords, double UnrelatedHit, double? TextWordsHit)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Language,-4}{Lemmas,8}{Forms,9}{Found,9:P2}{FoundFromForm,19:P2}{Made,9}{OtherWords,13:P2}{UnrelatedHit,21:P2}{(TextWordsHit is null ? "no texts" : $"{TextWordsHit:P2}"),16}");
}
