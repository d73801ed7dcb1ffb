using System.Net;
using System.Net.Http.Json;
using AgentAssist.Server.Tests.Approvals;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Desk;

public sealed class DeskPagesTests : IAsyncLifetime
{
    private const string Hostile = "we will sue you <script>alert(1)</script><img src=x onerror=alert(2)></textarea>";

    private RunningServer _server = null!;
    private LeadPages _lead = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _lead = new LeadPages(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _lead.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/approvals")]
    [InlineData("/appeals")]
    public async Task Who_is_not_signed_in_is_asked_to(string path)
    {
        using var response = await _lead.Client.GetAsync($"{path}?lang=uk");
        using var events = await _lead.Client.GetAsync("/approvals/events");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"/desk/sign-in?lang=uk&back={Uri.EscapeDataString(path)}", response.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, events.StatusCode);
    }

    [Fact]
    public async Task Where_a_token_is_set_it_is_asked_for_and_a_new_one_ends_old_visits()
    {
        var data = Directory.CreateTempSubdirectory("agentassist-data-");
        await using (var server = await RunningServer.StartAsync("--AGENTASSIST_TOKEN", "secret", "--AGENTASSIST_DATA", data.FullName))
        {
            using var lead = new LeadPages(server.Address);
            await lead.OpenAsync("/desk/sign-in?lang=en");
            using var wrong = await lead.SubmitAsync("/desk/sign-in?lang=en", ("name", "Eve"), ("token", "guess"));
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.Contains("token is wrong", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var still = await lead.Client.GetAsync("/approvals");
            Assert.Equal(HttpStatusCode.Found, still.StatusCode);

            await lead.SignInAsync(token: "secret");
            await lead.OpenAsync("/approvals");
        }

        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Sign_in_leads_back_to_own_pages_only()
    {
        await _lead.OpenAsync("/desk/sign-in?back=//evil.example");
        using var response = await _lead.SubmitAsync("/desk/sign-in?lang=en", ("name", "Olena"), ("back", "//evil.example"));

        Assert.Equal("/approvals?lang=en", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_people_wrote_is_shown_as_text()
    {
        await _server.Client.HoldAsync(new
        {
            draft = new { text = Hostile },
            context = new { channel = "<b>chat</b>", agent = new { id = "a1", name = "\"><script>alert(3)</script>" }, custom = new Dictionary<string, string> { ["<i>"] = "<u>" } },
            conversation = new[] { new { author = "customer", text = "<iframe src=//evil.example></iframe>" } },
        });
        using var appeal = await _server.Client.PostAsJsonAsync("/v1/feedback", new
        {
            kind = "appeal",
            rules = new[] { new { source = "house", code = "threat" } },
            reason = "<script>alert(4)</script>",
            @case = new { draft = new { text = Hostile } },
        });
        await _lead.SignInAsync("<script>alert(5)</script>");

        foreach (var page in new[] { "/approvals", "/appeals" })
        {
            var html = await _lead.OpenAsync(page);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
            Assert.Contains("<mark class=\"error\">we will sue you</mark>", html, StringComparison.Ordinal);
            foreach (var harm in new[] { "<script>", "<img", "<iframe", "<b>", "<i>", "<u>" })
                Assert.DoesNotContain(harm, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_lead_approves_edits_and_declines_with_plain_forms()
    {
        var approved = (await _server.Client.HoldAsync(Held.RequestFor("First line\nwe will sue you", "1"))).Id();
        var edited = (await _server.Client.HoldAsync(Held.RequestFor("First line\nwe will sue you", "2"))).Id();
        var declined = (await _server.Client.HoldAsync(Held.RequestFor("First line\nwe will sue you", "3"))).Id();
        await _lead.SignInAsync();
        await _lead.OpenAsync("/approvals?lang=en");

        // Browsers send the lines of a text area with CR LF.
        using var first = await DecideAsync(approved, ("decision", "approve"), ("text", "First line\r\nwe will sue you"));
        using var second = await DecideAsync(edited, ("decision", "approve"), ("text", "First line\r\nwe will help you"));
        using var third = await DecideAsync(declined, ("decision", "decline"), ("reason", "Ask first."));

        Assert.All([first, second, third], response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        var asWritten = await _server.Client.GetJsonAsync($"/v1/approvals/{approved}");
        Assert.Equal(("approved", false, "Olena"), (asWritten.Word("status"), asWritten.GetProperty("isEdited").GetBoolean(), asWritten.Word("lead")));
        Assert.Equal("First line\nwe will help you", (await _server.Client.GetJsonAsync($"/v1/approvals/{edited}")).Word("approvedText"));
        Assert.Equal("Ask first.", (await _server.Client.GetJsonAsync($"/v1/approvals/{declined}")).Word("reason"));
        Assert.Contains("Ask first.", await _lead.OpenAsync("/approvals?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_decision_is_said_on_the_page()
    {
        var id = (await _server.Client.HoldAsync()).Id();
        await _lead.SignInAsync();
        await _lead.OpenAsync("/approvals?lang=en");

        using var noReason = await DecideAsync(id, ("decision", "decline"), ("reason", " "));
        using var empty = await DecideAsync(id, ("decision", "approve"), ("text", " "));
        Assert.Equal("pending", (await _server.Client.GetJsonAsync($"/v1/approvals/{id}")).Word("status"));
        using var other = await _server.Client.DecideAsync(id, new { decision = "approve", lead = "Ihor" });
        using var late = await DecideAsync(id, ("decision", "approve"));

        foreach (var (response, notice) in new[] { (noReason, "To decline, give a reason"), (empty, "is empty"), (late, "Somebody has already decided") })
        {
            Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
            var html = await response.Content.ReadAsStringAsync();
            Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
            Assert.Contains(notice, html, StringComparison.Ordinal);
        }

        Assert.Equal("Ihor", (await _server.Client.GetJsonAsync($"/v1/approvals/{id}")).Word("lead"));
    }

    [Fact]
    public async Task A_forged_form_decides_nothing()
    {
        var id = (await _server.Client.HoldAsync()).Id();
        await _lead.SignInAsync();

        using var forged = await _lead.ForgeAsync($"/approvals/{id}/decision", ("decision", "approve"), ("version", "1"));
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"/approvals/{id}/decision") { Content = new FormUrlEncodedContent([]) };
        foreign.Headers.Add("Origin", "https://evil.example");
        using var refused = await _lead.Client.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("pending", (await _server.Client.GetJsonAsync($"/v1/approvals/{id}")).Word("status"));
    }

    [Fact]
    public async Task An_appeal_is_answered_with_a_plain_form()
    {
        using var appeal = await _server.Client.PostAsJsonAsync("/v1/feedback", new
        {
            kind = "appeal",
            rules = new[] { new { source = "house", code = "threat" } },
            reason = "A quote.",
            @case = new { draft = new { text = Held.Text } },
        });
        var id = (await appeal.JsonAsync()).Word("appealId");
        await _lead.SignInAsync();
        await _lead.OpenAsync("/appeals?lang=en");

        using var response = await _lead.SubmitAsync($"/appeals/{id}/decision?lang=en", ("decision", "uphold"), ("answer", "You are right."));

        Assert.Equal((HttpStatusCode.SeeOther, "/appeals?lang=en"), (response.StatusCode, response.Headers.Location?.ToString()));
        var answered = await _server.Client.GetJsonAsync($"/v1/appeals/{id}");
        Assert.Equal(("upheld", "Olena", "You are right."), (answered.Word("status"), answered.Word("lead"), answered.Word("answer")));
    }

    [Theory]
    [InlineData("en", "No replies are waiting.")]
    [InlineData("ru", "Ответов на согласование нет.")]
    [InlineData("uk", "Відповідей на погодження немає.")]
    public async Task It_speaks_the_leads_language(string language, string text)
    {
        await _lead.SignInAsync();

        var html = await _lead.OpenAsync($"/approvals?lang={language}");

        Assert.Contains(text, html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signed_out_is_out()
    {
        await _lead.SignInAsync();
        await _lead.OpenAsync("/approvals");

        using var response = await _lead.SubmitAsync("/desk/sign-out");
        using var after = await _lead.Client.GetAsync("/approvals");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    private Task<HttpResponseMessage> DecideAsync(string id, params (string Name, string Value)[] fields) =>
        _lead.SubmitAsync($"/approvals/{id}/decision?lang=en", [.. fields, ("version", "1")]);
}
