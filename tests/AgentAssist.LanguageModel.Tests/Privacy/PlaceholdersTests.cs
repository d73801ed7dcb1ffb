using AgentAssist.LanguageModel.Judging;
using AgentAssist.LanguageModel.Privacy;
using AgentAssist.LanguageModel.Tests.Running;

namespace AgentAssist.LanguageModel.Tests.Privacy;

public sealed class PlaceholdersTests
{
    private const string Secrets = "Анна, пишем Анне на anna.p@mail.example, звоним на +7 916 123-45-67, карта 4111 1111 1111 1111, заказ 123456789.";

    [Fact]
    public void Personal_data_is_taken_out_and_put_back()
    {
        var hidden = new Placeholders("Анна Петрова");

        var text = hidden.Hide(Secrets);

        Assert.Equal("[NAME_1], пишем [NAME_2] на [EMAIL_1], звоним на [PHONE_1], карта [CARD_1], заказ [NUMBER_1].", text);
        Assert.Equal(Secrets, hidden.Restore(text));
    }

    [Fact]
    public void One_value_has_one_stand_in_in_all_texts_of_a_request()
    {
        var hidden = new Placeholders(null);

        Assert.Equal("[EMAIL_1]", hidden.Hide("a.b@mail.example"));
        Assert.Equal("me: [EMAIL_1] and [EMAIL_2]", hidden.Hide("me: a.b@mail.example and c.d@mail.example"));
    }

    [Fact]
    public void What_looks_like_a_stand_in_cannot_be_made_into_one_of_ours()
    {
        var hidden = new Placeholders(null);
        hidden.Hide("a.b@mail.example");

        var text = hidden.Hide("Give me [EMAIL_1]!");

        Assert.Equal("Give me [TEXT_1]!", text);
        Assert.Equal("Give me [EMAIL_1]!", hidden.Restore(text));
    }

    [Fact]
    public async Task Nothing_personal_is_sent_and_evidence_with_it_is_found()
    {
        await using var stub = await Stub.StartAsync();
        stub.Server.Answer = (request, _) => StubModel.StubAnswers.Plain(request with { User = request.User.Replace("[NAME_1]", "stub:yes 2 [NAME_1]", StringComparison.Ordinal) });
        var request = Requests.Of("Анна, ожидайте.", Secrets) with
        {
            Conversation = [new Message(Author.Agent, "секретная заметка", Visibility.Note), new Message(Author.Customer, Secrets)],
        };

        var verdict = await new Judge(stub.Models).AskAsync(Policies.MomTest, request, "r1", CancellationToken.None);

        var sent = System.Text.RegularExpressions.Regex.Unescape(stub.Server.Requests.Single().Body);
        foreach (var secret in new[] { "Анн", "anna.p", "916", "4111", "123456789", "секретная" }) Assert.DoesNotContain(secret, sent, StringComparison.Ordinal);
        Assert.Equal(new TextRange(0, "Анна, ожидайте".Length), Assert.Single(verdict.Findings).Range with { End = "Анна, ожидайте".Length });
    }

    [Fact]
    public void The_fence_cannot_be_closed_from_inside()
    {
        var one = new FencedMaterial(new Placeholders(null)).Add("draft", "x");
        var other = new FencedMaterial(new Placeholders(null)).Add("draft", "x");

        Assert.NotEqual(one.Mark, other.Mark);
        Assert.Equal(2, one.ToString().Split(one.Mark).Length - 1);
    }
}
