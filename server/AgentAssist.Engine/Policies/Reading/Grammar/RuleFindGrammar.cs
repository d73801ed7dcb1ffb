using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>All kinds of checks, for a rule's <c>find:</c>.</summary>
internal sealed class RuleFindGrammar : FindGrammar
{
    private static readonly NumberShape s_sharedWords = new(2, 50, isWhole: true);

    private readonly Field<MissingFind> _missing = new("missing", MissingGrammar.Shape, "A required element is absent; judged on send.");
    private readonly Field<RepeatFind> _repeat = new("repeat", Repeat(),
        "The same words again: in the `draft`, in the `conversation`, or of a `canned` text.");
    private readonly Field<OverlapFind> _overlap = new("overlap", Overlap(),
        "Words in common with the ticket's internal notes: `{with: notes, words: 6}`.");
    private readonly Field<ConsistencyOf> _consistency = new("consistency", ChoiceShape.Of(
        (ConsistencyOf.Address, "Formal and informal «you» are not mixed."),
        (ConsistencyOf.Name, "The customer is called by the right name.")), "What must not change within a draft.");

    private readonly Field<ImmutableArray<LocalizedText>> _judge =
        new("judge", new OneOrManyShape<LocalizedText>(Texts.Localized),
            "Questions for a language model; the rule speaks when one is answered with yes. Needs cases.");

    private readonly Field<LocatedId> _check = new("check", CheckCode(), "Code of a plugin's check.");

    private RuleFindGrammar()
        : base("find")
    {
    }

    public static RuleFindGrammar Instance { get; } = new();

    public override IReadOnlyList<Field> Fields => [.. base.Fields, _missing, _repeat, _overlap, _consistency, _judge, _check];

    protected override IEnumerable<FindDefinition> Parts(FieldValues values)
    {
        foreach (var part in base.Parts(values)) yield return part;
        if (values.Has(_missing)) yield return values.Get(_missing);
        if (values.Has(_repeat)) yield return values.Get(_repeat) with { Location = values.LocationOf(_repeat) };
        if (values.Has(_overlap)) yield return values.Get(_overlap) with { Location = values.LocationOf(_overlap) };
        if (values.Has(_consistency)) yield return new ConsistencyFind(values.Get(_consistency), values.LocationOf(_consistency));
        if (values.Has(_judge)) yield return new JudgeFind(values.Get(_judge), values.LocationOf(_judge));
        if (values.Has(_check)) yield return new PluginFind(values.Get(_check).Id, values.Get(_check).Location);
    }

    private static EitherShape<RepeatFind> Repeat()
    {
        var where = ChoiceShape.Of(
            (RepeatWhere.Draft, "Earlier in the draft."),
            (RepeatWhere.Conversation, "In the agent's earlier messages."),
            (RepeatWhere.Canned, "In the canned texts of the packs."));
        var inField = new Field<RepeatWhere>("in", where, "Where the first occurrence is looked for.") { IsRequired = true };
        var words = new Field<double>("words", s_sharedWords, "How many shared words in a row make a repeat. Default: 6.");
        return new EitherShape<RepeatFind>(
            where.Select(place => new RepeatFind(place, 6, default)),
            new MapShape<RepeatFind>("a map with 'in'", [inField, words], values =>
                new RepeatFind(values.Get(inField), (int)values.Get(words, 6), default)));
    }

    private static EitherShape<OverlapFind> Overlap()
    {
        var notes = new ChoiceShape<bool>([new Choice<bool>("notes", true, "The ticket's internal notes.")]);
        var with = new Field<bool>("with", notes, "What the draft is compared with.") { IsRequired = true };
        var words = new Field<double>("words", s_sharedWords, "How many shared words in a row make an overlap. Default: 6.");
        return new EitherShape<OverlapFind>(
            notes.Select(_ => new OverlapFind(6, default)),
            new MapShape<OverlapFind>("a map with 'with'", [with, words], values => new OverlapFind((int)values.Get(words, 6), default)));
    }

    private static Shape<LocatedId> CheckCode() => new TextShape
    {
        MaxLength = 128,
        Pattern = new TextPattern("^[a-z0-9]+([./-][a-z0-9]+)*$", "bad-id",
            "is not the code of a check; write it as the plugin does, such as 'acme.pii'"),
    }.Select(scalar => new LocatedId(scalar.Text, scalar.LocationAt(0)));
}
