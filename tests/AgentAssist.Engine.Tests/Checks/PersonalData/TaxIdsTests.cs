using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class TaxIdsTests
{
    [Theory]
    [InlineData("ИНН 500100732259", "500100732259")]
    [InlineData("ИНН 179235269701", "179235269701")]
    [InlineData("ИНН 143932951260", "143932951260")]
    [InlineData("ИНН 862461115600", "862461115600")]
    [InlineData("ИНН 862461115610", "")]
    [InlineData("ИНН 862461115601", "")]
    [InlineData("ИНН 5001 0073 2259", "")]
    [InlineData("номер 500100732259", "")]
    public void A_Russian_number_has_two_check_digits(string text, string expected) => Found(text, expected);

    [Theory]
    [InlineData("РНОКПП 1234567899", "1234567899")]
    [InlineData("РНОКПП 5498653940", "5498653940")]
    [InlineData("РНОКПП 9000000002", "9000000002")]
    [InlineData("РНОКПП 9000000003", "")]
    [InlineData("номер 1234567899", "")]
    public void A_Ukrainian_number_has_a_check_digit(string text, string expected) => Found(text, expected);

    [Theory]
    [InlineData("112-233-445 95", "112-233-445 95")]
    [InlineData("343-916-943 00", "343-916-943 00")]
    [InlineData("113-127-325 00", "113-127-325 00")]
    [InlineData("111-183-431 00", "111-183-431 00")]
    [InlineData("142-221-215 94", "142-221-215 94")]
    [InlineData("142-221-215 95", "")]
    [InlineData("СНИЛС 14222121594", "14222121594")]
    [InlineData("СНИЛС 14222121595", "")]
    [InlineData("номер 14222121594", "")]
    public void A_Russian_number_of_insurance_has_two_check_digits(string text, string expected) => Found(text, expected);

    [Theory]
    [InlineData("219-09-9999", "219-09-9999")]
    [InlineData("SSN 219099999", "219099999")]
    [InlineData("ref 219099999", "")]
    [InlineData("SSN 919-09-9999", "")]
    [InlineData("SSN 000-09-9999", "")]
    [InlineData("SSN 666-09-9999", "")]
    [InlineData("SSN 219-00-9999", "")]
    [InlineData("SSN 219-09-0000", "")]
    [InlineData("SSN 2190-9999", "")]
    public void An_American_number_has_no_group_of_zeros(string text, string expected) => Found(text, expected);

    [Theory]
    [InlineData("AB 12 34 56 A", "AB 12 34 56 A")]
    [InlineData("AB123456D, please", "AB123456D")]
    [InlineData("1. AB123456D", "AB123456D")]
    [InlineData("AB 12 34 56 E", "")]
    [InlineData("AB 12 34 56 c", "")]
    [InlineData("AB 12 34 56", "")]
    [InlineData("AB 12 34 56 ", "")]
    [InlineData("AB 12 34 56 Dear", "")]
    [InlineData("AB 12 34 56  A", "")]
    [InlineData("АВ 12 34 56 A", "")]
    public void A_British_number_ends_with_a_letter(string text, string expected) => Found(text, expected);

    [Fact]
    public void Numbers_of_several_countries_come_in_the_order_of_the_text() =>
        Found("AB123456A, 219-09-9999, AB123456B", "AB123456A|219-09-9999|AB123456B");

    [Fact]
    public void A_British_number_lies_in_its_unit()
    {
        const string text = "AB 12 34 56 A";

        Assert.Equal([new TextRange(0, 13)], TaxIds.Find(text + ".", new TextRange(0, 13)));
        Assert.Empty(TaxIds.Find(text, new TextRange(0, 12)));
        Assert.Empty(TaxIds.Find(text, new TextRange(0, 10)));
        Assert.Empty(TaxIds.Find(text, new TextRange(1, 13)));
        Assert.Empty(TaxIds.Find(text + "1", new TextRange(0, 13)));
    }

    private static void Found(string text, string expected) => Assert.Equal(expected, Places.Of(TaxIds.Find, text));
}
