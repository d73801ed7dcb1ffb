using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>The kinds of checks under <c>find:</c>; several side by side mean any of them.</summary>
internal class FindGrammar
{
    private readonly Field<ImmutableDictionary<string, ImmutableArray<Phrase>>> _phrases =
        new("phrases", Texts.Phrases,
            "Phrases by language; each word in any form: `(a|b)` alternatives, `word?` optional, `...4` up to 4 words between, "
            + "`=form` exactly this form, `any-order: …`, `$name` a list of lists.yaml.");

    private readonly Field<PatternFind> _pattern = new("pattern", PatternGrammar.Shape, "A regular expression.");
    private readonly Field<MetricFind> _count = new("count", MetricGrammar.Shape, "Counts something: `{of: exclamation-marks, at-least: 3}`.");
    private readonly Field<MetricFind> _metric = new("metric", MetricGrammar.Shape, "Measures something: `{of: readability, at-least: 60}`.");
    private readonly Field<ImmutableArray<PersonalDataKind>> _personalData = new("personal-data", new OneOrManyShape<PersonalDataKind>(ChoiceShape.Of(
        (PersonalDataKind.CardNumber, "Numbers of payment cards."),
        (PersonalDataKind.Iban, "International bank account numbers."),
        (PersonalDataKind.PhoneNumber, "Telephone numbers of people."),
        (PersonalDataKind.EmailAddress, "E-mail addresses of people."),
        (PersonalDataKind.TaxId, "Numbers for taxes and social security."),
        (PersonalDataKind.PassportNumber, "Numbers of passports and identity cards."))), "Numbers and addresses that belong to a person.");

    private readonly Field<ImmutableArray<FindDefinition>> _all;
    private readonly Field<ImmutableArray<FindDefinition>> _any;
    private readonly Field<FindDefinition> _not;

    protected FindGrammar(string name)
    {
        Shape = new NamedShape<FindDefinition>(name, () => new MapShape<FindDefinition>(
            "a map with a kind of check such as 'phrases'", Fields, Bind, HasKind));
        _all = new("all", new ListShape<FindDefinition>(Shape), "Every part within one unit; the range is the first positive part's.");
        _any = new("any", new ListShape<FindDefinition>(Shape), "One of the parts.");
        _not = new("not", Shape, "The part is absent from the unit; by itself it finds the whole unit.");
    }

    /// <summary>What <c>unless:</c> and <c>missing:</c> look for: kinds that speak of one text alone.</summary>
    public static FindGrammar Element { get; } = new("find-element");

    public Shape<FindDefinition> Shape { get; }

    public virtual IReadOnlyList<Field> Fields => [_phrases, _pattern, _count, _metric, _personalData, _all, _any, _not];

    /// <summary>At least one kind is written.</summary>
    public MapRule HasKind => new SomeOfKeys([.. Fields.Select(kind => kind.Name)]);

    /// <summary>The kinds written in a map, joined by «any».</summary>
    public FindDefinition Bind(FieldValues values)
    {
        var parts = Parts(values).ToImmutableArray();
        return parts is [var only] ? only : new AnyFind(parts, values.Map.Location);
    }

    protected virtual IEnumerable<FindDefinition> Parts(FieldValues values)
    {
        if (values.Has(_phrases)) yield return new PhrasesFind(values.Get(_phrases), values.LocationOf(_phrases));
        if (values.Has(_pattern)) yield return values.Get(_pattern);
        if (values.Has(_count)) yield return values.Get(_count);
        if (values.Has(_metric)) yield return values.Get(_metric);
        if (values.Has(_personalData)) yield return new PersonalDataFind(values.Get(_personalData), values.LocationOf(_personalData));
        if (values.Has(_all)) yield return new AllFind(values.Get(_all), values.LocationOf(_all));
        if (values.Has(_any)) yield return new AnyFind(values.Get(_any), values.LocationOf(_any));
        if (values.Has(_not)) yield return new NotFind(values.Get(_not), values.LocationOf(_not));
    }
}
