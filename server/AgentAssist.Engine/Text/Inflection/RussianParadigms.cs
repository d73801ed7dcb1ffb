using AgentAssist.Engine.Text.Inflection.Paradigms;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>
/// The endings of Russian, ё written е. <see cref="All"/> are wide on purpose: the words of the dictionary choose among them.
/// <see cref="Common"/> are those by which new words are inflected.
/// </summary>
internal static class RussianParadigms
{
    private const string AllText = """
        past = л ла ло ли в вши
        bare-past = _ ла ло ли ши
        first = ю ешь ет ем ете ют й йте я
        first-hard = у ешь ет ем ете ут и ите ь ьте я а
        second = ю у ишь ит им ите ят ат и ь ьте й йте я а
        hard = а у ом ем е и ы ов ев ей ам ами ах
        soft = я ю ем е и ев ей ям ями ях

        verb
        ать: а/$first; а/$past; ~/$first-hard ю ют; /$first-hard; /$second
        ять: я/$first; я/$past; /$first; /$second
        еть: е/$first; е/$past; /$second; ~/у ю
        ить: и/$past; /$second; ~/у ю; ь/ю ешь ет ем ете ют; е/й йте
        ыть: ы/$past; о/$first; ын/$first-hard
        уть: у/$past; /$first-hard; у/$first
        оть: о/$past; /ю ешь ет ем ете ют и ите я
        нуть: /$bare-past
        овать: у/$first
        евать: у/$first; ю/$first
        ереть: р/$first-hard; ер/$bare-past
        сти: /л ла ло ли; с/$bare-past; д/$first-hard; т/$first-hard; б/$first-hard; с/$first-hard; ст/$first-hard
        сть: /л ла ло ли в вши; д/$first-hard; т/$first-hard
        зти: з/$bare-past; з/$first-hard
        зть: з/$bare-past; з/$first-hard
        чь: к/у ут и ите $bare-past; ч/ешь ет ем ете; г/у ут и ите $bare-past; ж/ешь ет ем ете
        йти: йд/$first-hard; д/$first-hard; ш/ел ла ло ли едши

        adjective
        ый: /ая ое ые ого ому ым ом ой ою ую ых ыми о ы а _ ее ей
        ий: /ая ое ие ого ому им ом ой ою ую их ими о и а _ яя ее его ему ем ей ею юю е
        ой: /ая ое ые ие ого ому ым им ом ою ую ых их ыми ими о ы и а _
        ный: ен/_; он/_
        ный н: /_
        ний: ен/_
        кий: ок/_; ек/_; ~/е
        гий: ог/_; ~/е

        noun
        _ [бвгджзклмнпрстфхцчшщ]: /$hard; -/$hard
        ь: /$soft ю; -/$soft; ь/ю; -ь/ю; /ам ами ах
        й: /$soft
        ей: ь/$soft
        а: /ы и у е ой ей ою ею _ ам ами ах; +/_
        я: /и ю е ей ею й ь _ ям ями ях; +/_ ь
        ья: е/й; и/й
        ье: /ев; и/й
        о: /а у ом е и _ ам ами ах ов; +/_
        е: /а у ем е и _ ам ами ах я ю ий ей ев ям ями ях
        анин: ан/е _ ам ами ах
        янин: ян/е _ ам ами ах
        енок: ят/а _ ам ами ах
        онок: ат/а _ ам ами ах
        мя: мен/и ем а ам ами ах _
        ы: /ов ев ам ами ах _; +/_
        и: /ов ев ей ам ями ами ям ах ях _ ь; +/_ ь
        """;

    private const string CommonText = """
        hard = а у ом е ам ами ах
        soft = я ю ем е и ям ями ях
        past = л ла ло ли в вши
        first = ю ешь ет ем ете ют й йте я

        noun
        _ [бвдзлмнпрстфц]: /$hard ы ов
        _ [гкх]: /$hard и ов
        _ [жчшщ]: /$hard ем и ей
        ок: к/$hard и ов
        ек: к/$hard и ов; ьк/$hard и ов
        ец: ц/$hard ем ы ев; йц/$hard ем ы ев; ьц/$hard ем ы ев
        ь: /$soft ей; /ью
        ость: ост/и ей ям ями ях; ость/ю
        й: /$soft ев
        а [бвдзлмнпрстфц]: /ы е у ой ою _ ам ами ах; +/_
        а [гкхжчшщ]: /и е у ой ою ей ею _ ам ами ах; +/_
        я: /и е ю ей ею ь й ям ями ях; +/_
        о [бвгджзклмнпрстфхцчшщ]: /а у ом е _ ам ами ах; +/_
        ие: и/я ю ем и й ям ями ях

        adjective
        ый: /ого ому ым ом ая ой ую ою ое ые ых ыми; ?/о ее
        ой: /ого ому ым ом ая ую ою ое ые ых ыми; ?/о ее
        ий [гкх]: /ого ому им ом ая ой ую ою ое ие их ими; ?/о
        ий [жчшщ]: /его ему им ем ая ей ую ею ее ие их ими
        ний: н/его ему им ем яя ей юю ею ее ие их ими

        verb
        ать: а/$past $first
        ять: я/$past $first
        еть: е/$past $first
        ить: и/$past; /ю у ишь ит им ите ят ат я а и ите; ~/у ю; ?/ь ьте
        нуть: ну/$past; н/у ешь ет ем ете ут и ите; ?н/ь ьте
        овать: у/$first
        евать: у/$first; ю/$first
        """;

    private static readonly StemChanges s_changes = new(
        hisses: [("ст", "щ"), ("ск", "щ"), ("т", "ч"), ("т", "щ"), ("к", "ч"), ("д", "ж"), ("г", "ж"), ("з", "ж"), ("с", "ш"), ("х", "ш"),
            ("б", "бл"), ("в", "вл"), ("м", "мл"), ("п", "пл"), ("ф", "фл")],
        whistles: []);

    public static ParadigmTable All { get; } = new(AllText, s_changes);

    public static ParadigmTable Common { get; } = new(CommonText, s_changes, "ой", "ок", "ек");
}
