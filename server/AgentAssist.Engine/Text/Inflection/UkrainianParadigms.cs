using AgentAssist.Engine.Text.Inflection.Paradigms;

namespace AgentAssist.Engine.Text.Inflection;

/// <summary>The declensions and conjugations of Ukrainian. What a lemma's ending leaves open (animate or not, hard or soft) is made both ways.</summary>
internal static class UkrainianParadigms
{
    private const string Text = """
        masculine = а у ові ом і и ів ам ами ах
        soft-masculine = я ю еві ем і ів ям ями ях
        iotated-masculine = я ю єві єм ї їв ям ями ях
        hard = ий ого ому им ім а ої ій у ою е і их ими
        soft = ій ього ьому ім я ьої ю ьою є і іх іми
        past = в ла ло ли вши
        bare-past = _ ла ло ли ши
        iotated = ю єш є ємо єм єте ють й ймо йте ючи
        first = у еш е емо ем ете уть и імо ім іть учи
        second = иш ить имо им ите и імо ім іть
        iotated-second = ю їш їть їмо їм їте ять ячи
        bare-imperative = _ мо те ь ьмо ьте
        future = му меш ме мемо мем мете муть

        noun
        _ [бвгґджзйклмнпрстфхцчшщ]: /$masculine; </$masculine; -/$masculine; ?/е; ?</е; ?-/е; */і; <*/і
        _ [гкх]: */ів ям ями ях; ?/у; ?~/е
        _ [рл]: /$soft-masculine; ?/е
        _ [жчшщ]: /а у еві ем і ів ей ам ами ах; ?/е
        _ [жчшщ]: /і ей ам ами ах; </і ей ам ами ах; =/ю
        _ [бвмпфр]: /'ю і ей ям ями ях; </і
        ець: ц/$soft-masculine; йц/$soft-masculine; ьц/$soft-masculine; ?ч/е
        єць: йц/$soft-masculine; ?ч/е
        ь: /$soft-masculine ей ьми; </$soft-masculine ей ьми; -/$soft-masculine ей; ?/е; ?-/е
        ь: /і ей ям ями ях; ?/и; </і ей ям ями ях; =/ю; /ю
        ість: ост/і и ей ям ями ях; іст/ю
        й: /$iotated-masculine; </$iotated-masculine; ?/є ю
        ин [ая]н: /и _ ам ами ах
        а: /и у ою _ і ам ами ах; ?/о; */і; +/_; >/_
        а [жчшщ]: /і у ею _ ей ам ами ах; ?/е; >/_; +/_
        я: /і ю ею ь ей ям ями ях; ?/е; +/ь; >/ь
        я [аеєиіїоуюя']: /ї ю єю й ям ями ях; ?/є
        'я: /ей
        о: /а у ом і _ ам ами ах; ?/ові е; */і; +/_; >/_
        е [жчшщ]: /а у ем і _ ам ами ах; ?/еві; >/_
        е: /я ю ем ям ями ях і ь ів; +/ь; >/ь
        я [аеєиіїоуюя']: /ю ям і ям ями ях ї їв
        ння: нн/ю ям і ями ях; н/ь
        ття: тт/ю ям і ями ях; т/ь ів ей
        ддя: дд/ю ям і ями ях; д/ь
        лля: лл/ю ям і ями ях; л/ь
        ззя: зз/ю ям і ями ях; з/ь
        сся: сс/ю ям і ями ях; с/ь
        ччя: чч/ю ям і ями ях; ч/_
        жжя: жж/ю ям і ями ях; ж/_
        шшя: шш/ю ям і ями ях; ш/_
        а [чшж]: ?/ти там тами тах _ там
        я [лнт]: ?/ти там тами тах т
        и: ?/ів ам ами ах _; ?+/_
        і: ?/їв ів ей ам ями ами ям ах ях _ ь; ?+/_ ь
        ї: ?/їв ям ями ях й

        adjective
        ий: /ого ому им ої их ими; ?/$hard; ?іш/$hard
        ий [^иі]н: /$hard; ?іш/$hard
        ий [сцз]ьк: /$hard
        ий лив: /$hard; ?іш/$hard
        ий ов: /$hard
        ий ш: /$hard
        кий: ?ш/$hard
        зький: ?жч/$hard
        гий: ?жч/$hard
        ій [нтжч]: /$soft
        їй: /його йому їм я йої ю йою є ї їх їми
        ен [нвбд]: н/а о і

        verb
        ти: ти/$future; ?/ть
        ати: а/$past $iotated но то; ~/$first ю ють ючи; ?~/$bare-imperative
        ати [жчшщ]: /у $second ать ачи; ?/$bare-imperative
        увати: у/$iotated; ова/но то
        ювати: ю/$iotated; ьова/но то; йова/но то
        авати: а/ю єш є ємо єм єте ють
        яти: я/$past $iotated но то; /$iotated-second й ймо йте; /$iotated
        іти: і/$past $iotated; /у ю $second ять ать ячи ачи; ~/у ю ено
        ити: и/$past; /ю $second ять ячи ено; ?/$bare-imperative; ~/у ю ать ять ачи ячи ено
        ити [жчшщ]: /у ать ачи
        їти: ї/$past; /$iotated-second єно й ймо йте; ?>/й ймо йте
        ути: у/$past $iotated то
        нути: н/$first ь ьмо ьте ено; ?/$bare-past; ?~/ено
        оти: о/$past то; /ю $first ють ючи
        ерти: р/$first; ?ер/$bare-past то
        ти [бвгдзклмнпрстхчш]: /$first ла ло ли ши ено; ?>/$bare-past; ~/$first ено
        сти: д/$first ено; ?в/_ ши; в/ла ло ли вши; ?/в ла ло ли
        сти: т/$first ено; ?>/в вши
        """;

    public static ParadigmTable Table { get; } = new(Text, new StemChanges(
        hisses: [("ст", "щ"), ("ск", "щ"), ("зд", "ждж"), ("зк", "жч"), ("к", "ч"), ("г", "ж"), ("х", "ш"), ("ц", "ч"), ("з", "ж"), ("с", "ш"), ("т", "ч"),
            ("д", "дж"), ("б", "бл"), ("в", "вл"), ("м", "мл"), ("п", "пл"), ("ф", "фл")],
        whistles: [("к", "ц"), ("г", "з"), ("х", "с")]));
}
