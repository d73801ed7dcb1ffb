namespace AgentAssist.LanguageModel.Rewriting.Facts;

/// <summary>Compares the facts of a draft and of its rewrite.</summary>
/// <param name="Lost">Facts of the draft that are gone.</param>
/// <param name="Added">Facts the draft does not have.</param>
internal sealed record FactGuard(IReadOnlyList<string> Lost, IReadOnlyList<string> Added)
{
    public bool IsKept => Lost.Count == 0 && Added.Count == 0;

    /// <summary>Compares; both texts have their personal data taken out.</summary>
    public static FactGuard Compare(string draft, string rewrite)
    {
        var (before, after) = (FactReader.Read(draft), FactReader.Read(rewrite));
        return new FactGuard(
            [.. before.Except(after), .. NameReader.Names(draft).Where(name => !NameReader.Holds(rewrite, name)).Distinct()],
            [.. after.Except(before), .. NameReader.Names(rewrite).Where(name => !NameReader.Holds(draft, name)).Distinct()]);
    }
}
