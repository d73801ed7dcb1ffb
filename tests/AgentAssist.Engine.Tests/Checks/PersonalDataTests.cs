using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class PersonalDataTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Pack("safety");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("card-number", "Списали с карты [|4111 1111 1111 1111|], проверьте.")]
    [InlineData("card-number", "Карта [|2200-0000-0000-0053|]")]
    [InlineData("card-number", "Card [|378282246310005|] was charged.")]
    [InlineData("card-number", "[|5555 5555 5555 4444|] 12/27 123")]
    [InlineData("card-number", "Your card [|3500000000000009|] is lost.")]
    [InlineData("card-number", "С карточки [|500000000009|] списали дважды.")]
    [InlineData("iban", "IBAN: [|UA21 3223 1300 0002 6007 2335 6600 1|].")]
    [InlineData("iban", "pay to [|gb82west12345698765432|] please")]
    [InlineData("phone-number", "Его номер [|+7 912 345-67-89|].")]
    [InlineData("phone-number", "Подзвоніть йому: [|067 123 45 67|]")]
    [InlineData("phone-number", "Call [|(212) 736-5000|] and ask for Ann.")]
    [InlineData("phone-number", "моб. [|89123456789|]")]
    [InlineData("phone-number", "Her mobile is [|07911 123456|].")]
    [InlineData("phone-number", "phone: [|555-1234|]")]
    [InlineData("phone-number", "Nobody is answering at [|78 451 650|].")]
    [InlineData("email-address", "Он пишет с [|ivan.petrov@example.com|].")]
    [InlineData("email-address", "<[|o'neil+shop@mail.example.co.uk|]>")]
    [InlineData("tax-id", "СНИЛС [|112-233-445 95|]")]
    [InlineData("tax-id", "Ваш ИНН [|500100732259|] найден.")]
    [InlineData("tax-id", "РНОКПП клієнта: [|1234567899|]")]
    [InlineData("tax-id", "Her SSN is [|219-09-9999|].")]
    [InlineData("tax-id", "NI number: [|AB 12 34 56 C|]")]
    [InlineData("passport-number", "паспорт [|45 12 345678|] выдан")]
    [InlineData("passport-number", "Номер паспорта: [|АВ 123456|]")]
    [InlineData("passport-number", "your passport [|C03005988|]")]
    public void Data_of_a_person_is_found_exactly(string kind, string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;

        Assert.Equal([new TextRange(start, end)], Find(kind, marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_address_is_found_beside_other_things_to_find_too()
    {
        var policy = TestPolicy.Of("find: {any: [{personal-data: [email-address]}, {phrases: {en: [your number]}}]}");

        Assert.Equal([(5, 20), (24, 35)], policy.Check("Give ann@example.com or your number.").Diagnostics.Select(diagnostic => (diagnostic.Range.Start, diagnostic.Range.End)));
    }

    [Theory]
    [InlineData("card-number", "Заказ 4111 1111 1111 1112 собран.")]
    [InlineData("card-number", "Карта **** **** **** 1111")]
    [InlineData("card-number", "track 1Z4111111111111111")]
    [InlineData("card-number", "Договор 8411 1111 1111 1111 1181")]
    [InlineData("card-number", "Parcel 3500000000000009 is on its way.")]
    [InlineData("card-number", "Your card is blocked, call +500000000009.")]
    [InlineData("iban", "GB82WEST12345698765433")]
    [InlineData("iban", "Order DE12 is ready")]
    [InlineData("phone-number", "Звоните бесплатно: 8 800 555-35-35.")]
    [InlineData("phone-number", "Телефон підтримки 0 800 300 460")]
    [InlineData("phone-number", "Order 1234567890 ships on 12.05.2026.")]
    [InlineData("phone-number", "We called on 2026-05-12 10:24:30 and on 5/12/2026.")]
    [InlineData("phone-number", "Сумма 1 250 000 рублей за 2025-2026")]
    [InlineData("phone-number", "The server is 192.168.100.200.")]
    [InlineData("phone-number", "call me, I paid with 4111 1111 1111 1111")]
    [InlineData("email-address", "Write to support@example.com or no-reply@example.com.")]
    [InlineData("email-address", "price @ 5.00, see @nick.name")]
    [InlineData("tax-id", "Заказ 500100732259 готов.")]
    [InlineData("tax-id", "Ваш ИНН 500100732258")]
    [InlineData("passport-number", "Room АВ 123456")]
    [InlineData("passport-number", "Bring your passport on 12.05.2026.")]
    public void What_only_looks_like_it_is_left_alone(string kind, string draft) => Assert.Empty(Find(kind, draft));

    [Fact]
    public void A_customers_own_address_may_be_given_back_to_him_but_not_his_card()
    {
        var said = new Message(Author.Customer, "my mail is ANN.K@example.com, tel +380671234567, card 4111111111111111");
        const string Draft = "Sent to ann.k@example.com, we'll call +380 67 123 45 67. Card: 4111 1111 1111 1111.";

        Assert.Empty(Find("[email-address, phone-number]", Draft, said));
        Assert.Equal(2, Find("[email-address, phone-number]", Draft, said with { Author = Author.Agent }).Count);
        Assert.Single(Find("card-number", Draft, said));
    }

    private List<TextRange> Find(string kind, string draft, params Message[] conversation)
    {
        _folder.Rule("safety", "shared-data", $"find: {{personal-data: {kind}}}\n");
        var request = new DraftCheckRequest { Draft = new Draft(draft), Conversation = conversation };
        return [.. _folder.Default().Check(request).Diagnostics.Select(diagnostic => diagnostic.Range)];
    }
}
