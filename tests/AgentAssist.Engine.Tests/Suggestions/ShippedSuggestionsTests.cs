using AgentAssist.Engine.Tests.Policies;
using System.Buffers;
using System.Text;
using AgentAssist.Engine.Suggestions;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Suggestions;

public sealed class ShippedSuggestionsTests
{
    [Theory]
    [InlineData("retention/too-expensive", "I want to cancel my subscription, it is too expensive for me.")]
    [InlineData("retention/too-expensive", "Хочу отключить подписку, стало слишком дорого.")]
    [InlineData("retention/too-expensive", "Хочу скасувати підписку, для мене це задорого.")]
    [InlineData("retention/bug", "Please cancel my subscription. The app keeps crashing.")]
    [InlineData("retention/bug", "Отмените мою подписку, приложение не работает.")]
    [InlineData("retention/bug", "Скасуйте мою підписку, застосунок не працює.")]
    [InlineData("retention/competitor", "I want to cancel my subscription, I found a better offer.")]
    [InlineData("retention/competitor", "Отмените мою подписку, я нашла дешевле.")]
    [InlineData("retention/competitor", "Скасуйте мою підписку, я знайшла дешевше.")]
    [InlineData("retention/not-used", "Cancel my subscription please, I never use it.")]
    [InlineData("retention/not-used", "Отмените мою подписку, я ею не пользуюсь.")]
    [InlineData("retention/not-used", "Скасуйте мою підписку, я нею не користуюся.")]
    [InlineData("retention/moved", "I want to cancel my subscription, we are moving to another city.")]
    [InlineData("retention/moved", "Отмените мою подписку, мы переезжаем в другой город.")]
    [InlineData("retention/moved", "Скасуйте мою підписку, ми переїжджаємо в інше місто.")]
    [InlineData("retention/unexpected-charge", "I was charged twice, cancel my subscription.")]
    [InlineData("retention/unexpected-charge", "С меня дважды сняли деньги, сняли без предупреждения. Отмените мою подписку.")]
    [InlineData("retention/unexpected-charge", "З мене зняли гроші без попередження. Скасуйте мою підписку.")]
    [InlineData("retention/ask-why", "I want to cancel my subscription.")]
    [InlineData("retention/ask-why", "Хочу отменить подписку, это возможно?")]
    [InlineData("retention/ask-why", "Хочу скасувати підписку, чи можна?")]
    [InlineData("escalation/legal", "I will sue you, see you in court.")]
    [InlineData("escalation/legal", "Я подам на вас в суд.")]
    [InlineData("escalation/legal", "Звернуся до суду, чуєте?")]
    [InlineData("escalation/press", "I am a journalist and this will be in the newspaper.")]
    [InlineData("escalation/press", "Я журналист, и об этом узнают читатели.")]
    [InlineData("escalation/press", "Я журналіст, і про це дізнаються читачі.")]
    [InlineData("escalation/fraud", "Someone used my card without my permission.")]
    [InlineData("escalation/self-harm", "I don't want to live any more.")]
    [InlineData("escalation/self-harm", "Я не хочу больше жить.")]
    [InlineData("escalation/self-harm", "Я не хочу більше жити.")]
    [InlineData("escalation/wants-human", "I want to talk to a real person.")]
    [InlineData("escalation/wants-human", "Позовите живого человека.")]
    [InlineData("escalation/wants-human", "Покличте живу людину, будь ласка.")]
    [InlineData("empathy/grief", "My husband passed away, what do I do with his account?")]
    [InlineData("empathy/grief", "У меня умер муж, что делать с его счётом?")]
    [InlineData("empathy/grief", "У мене помер чоловік, що робити з його рахунком?")]
    [InlineData("red-line/warning", "You are an idiot.")]
    [InlineData("red-line/warning", "Вы идиот.")]
    [InlineData("red-line/warning", "Ви ідіот, розумієте?")]
    [InlineData("upsell/more-room", "We ran out of space, how do I add another user?")]
    [InlineData("upsell/more-room", "У нас закончилось место, как добавить пользователя?")]
    [InlineData("upsell/more-room", "У нас закінчилося місце, як додати користувача?")]
    [InlineData("upsell/asks-for-feature", "Do you have a yearly plan?")]
    [InlineData("upsell/asks-for-feature", "А есть ли у вас годовой тариф?")]
    [InlineData("upsell/asks-for-feature", "Чи є у вас річний тариф?")]
    public void The_customers_words_call_for_it(string expected, string message)
    {
        var response = ShippedPolicy.Default.Check(new Talk().Customer(message).Draft(""));

        Assert.Contains(expected, response.Suggestions.Select(suggestion => suggestion.Id));
        Assert.Empty(FlaggedOnSend(new Talk().Customer(message).Draft(""), response.Suggestions));
    }

    [Theory]
    [InlineData("recovery/way-forward", "Unfortunately, nothing can be done.")]
    [InlineData("recovery/way-forward", "К сожалению, это невозможно.")]
    [InlineData("recovery/way-forward", "На жаль, це неможливо.")]
    [InlineData("empathy/on-your-side", "It is your own fault.")]
    [InlineData("recovery/next-update", "Please wait.")]
    [InlineData("de-escalation/calmer-words", "You are an idiot.")]
    [InlineData("closing/plain", "If you have any other questions, feel free to contact us.")]
    public void A_finding_in_the_draft_calls_for_it(string expected, string draft)
    {
        var suggestion = Assert.Single(ShippedPolicy.Default.Check(new Talk().Draft(draft)).Suggestions, suggestion => suggestion.Id == expected);

        Assert.Null(suggestion.Evidence!.MessageIndex);
        Assert.StartsWith("core/", suggestion.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("My husband passed away, please cancel his subscription.")]
    [InlineData("I don't want to live any more. Cancel my subscription.")]
    [InlineData("I will sue you. Cancel my subscription.")]
    public void Nobody_in_distress_is_talked_into_staying(string message) => Assert.DoesNotContain(
        ShippedPolicy.Default.Check(new Talk().Customer(message).Draft("")).Suggestions, suggestion => suggestion.Kind == SuggestionKind.Retention);

    [Theory]
    [InlineData("You are an idiot.", "You idiot, again.", "Sorry, I went too far.")]
    [InlineData("Вы идиот.", "Опять ты, идиот.", "Извините, я погорячился.")]
    [InlineData("Ви ідіот, розумієте?", "Знову ти, ідіот?", "Вибачте, я погарячкував.")]
    public void The_red_line_goes_its_way_by_the_snippets_alone(string insult, string again, string apology)
    {
        var talk = new Talk().Customer(insult);
        var warning = Said(talk, "red-line/warning");
        Assert.NotNull(warning);

        talk.Agent(warning);
        Assert.Equal(RedLine.Warned, ShippedPolicy.Default.Check(talk.Draft("")).Conversation.RedLine);
        Assert.Null(Said(talk, "red-line/warning"));
        Assert.Null(Said(talk, "red-line/ending"));

        talk.Customer(again);
        var atEnd = ShippedPolicy.Default.Check(talk.Draft(""));
        Assert.Equal(RedLine.MayEnd, atEnd.Conversation.RedLine);
        Assert.Equal(["red-line/ending"], atEnd.Suggestions.Select(suggestion => suggestion.Id));
        Assert.Equal(2, atEnd.Suggestions[0].Evidence!.MessageIndex);

        talk.Customer(apology);
        Assert.Null(Said(talk, "red-line/ending"));
    }

    [Fact]
    public void An_upset_customer_never_gets_an_upsell() => Conversations.Sample(
        request =>
        {
            var response = ShippedPolicy.Default.Check(request);
            if (response.Conversation.Mood is Mood.Upset or Mood.Angry or Mood.Grieving || response.Conversation.RedLine != RedLine.None)
                Assert.DoesNotContain(response.Suggestions, suggestion => suggestion.Kind == SuggestionKind.Upsell);
        }, iter: 2_000);

    [Fact]
    public void A_suggestion_is_never_itself_flagged() => Conversations.Sample(
        request =>
        {
            foreach (var suggestion in ShippedPolicy.Default.Check(request).Suggestions)
            {
                var text = new Snippet(suggestion.InsertText).Render(SnippetValues.None);
                var inserted = ShippedPolicy.Default.Check(request with { Draft = new Draft(text) });
                Assert.DoesNotContain(inserted.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
                Assert.DoesNotContain(inserted.Suggestions, again => again.Id == suggestion.Id);
            }
        }, iter: 1_000);

    [Fact]
    public void There_are_at_most_three_each_once_the_same_each_time() => Conversations.Sample(
        request =>
        {
            var response = ShippedPolicy.Default.Check(request);
            Assert.True(response.Suggestions.Count <= 3);
            Assert.Equal(response.Suggestions.Count, response.Suggestions.DistinctBy(suggestion => suggestion.Id).Count());
            Assert.Equal(Json(response), Json(ShippedPolicy.Default.Check(request with { Conversation = [.. request.Conversation] })));
        }, iter: 1_000);

    [Fact]
    public void An_internal_note_changes_no_suggestion() => Gen.Select(Conversations, Gen.OneOf("You idiot", "cancel it all, too expensive", "Чудово, дякую!")).Sample(
        (request, note) =>
        {
            var noted = request with { Conversation = [.. request.Conversation, new Message(Author.Agent, note, Visibility.Note)] };
            Assert.Equal(ShippedPolicy.Default.Check(request).Suggestions, ShippedPolicy.Default.Check(noted).Suggestions);
        }, iter: 1_000);

    private static readonly Gen<Message> s_message = Gen.Select(
        Gen.Frequency((3, Gen.Const(Author.Customer)), (1, Gen.Const(Author.Agent))),
        Gen.OneOf(
            "Hi!", "Thanks, it works great!", "We ran out of space, how do I add another user?", "Do you have a yearly plan?", "I want to cancel my subscription.",
            "It is too expensive.", "You are an idiot.", "Your app is crap, nothing works!!!", "My husband passed away.", "I am sorry, I went too far.", "I will sue you.",
            "Спасибо, всё отлично работает!", "А есть ли у вас годовой тариф?", "Хочу отменить подписку, дорого.", "Вы идиот.", "ВАШЕ ПРИЛОЖЕНИЕ ОПЯТЬ НЕ РАБОТАЕТ", "У меня умер муж.",
            "Извините, я погорячился.", "Верните деньги!", "Дякую, все чудово працює!", "Чи є у вас річний тариф?", "Хочу скасувати підписку.", "Ви ідіот, розумієте?",
            "Жахливий сервіс, я скаржитимуся.", "Я журналіст.", "Позовите живого человека.", "Мне 9 лет, мама не знает.",
            "Прошу вас общаться без оскорблений: если они продолжатся, я завершу разговор."),
        (author, text) => new Message(author, text));

    private static readonly Gen<Context> s_context = Gen.Select(
        Gen.OneOf<string?>("Анна", "Bob", "Idiot", "Visitor 12", "$1} \\ `x`", null), Gen.OneOf<string?>("ru", "uk", "en", null), Gen.OneOf<double?>(1, 5, null),
        (name, language, csat) => new Context { Customer = new Customer("c1", name), Language = language, Csat = csat });

    private static Gen<DraftCheckRequest> Conversations { get; } = Gen.Select(
        s_message.List[0, 6], s_context, Gen.OneOf("", "", "Hello", "Это невозможно.", "Please wait, it is your fault.", "Ви ідіот"), Gen.OneOf<string?>("en", "ru", "uk", null),
        (messages, context, draft, language) => new DraftCheckRequest { Draft = new Draft(draft), Conversation = messages, Context = context, UiLanguage = language });

    /// <summary>What is found in each of the suggestions when it is sent as the whole reply.</summary>
    private static IEnumerable<string> FlaggedOnSend(DraftCheckRequest request, IEnumerable<Suggestion> suggestions) =>
        from suggestion in suggestions
        let text = new Snippet(suggestion.InsertText).Render(SnippetValues.None)
        from diagnostic in ShippedPolicy.Default.Check(request with { Draft = new Draft(text), Trigger = CheckTrigger.Send }).Diagnostics
        where diagnostic.Severity >= DiagnosticSeverity.Warning
        select $"{suggestion.Id}: {diagnostic.Code}: {text}";

    private static string? Said(Talk talk, string id) =>
        ShippedPolicy.Default.Check(talk.Draft("")).Suggestions.FirstOrDefault(suggestion => suggestion.Id == id) is { } suggestion
            ? new Snippet(suggestion.InsertText).Render(SnippetValues.None) : null;

    private static string Json(DraftCheckResponse response)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DraftCheckJson.Write(buffer, response);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
