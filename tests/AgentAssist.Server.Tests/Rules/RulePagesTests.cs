using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Rules;

public sealed class RulePagesTests
{
    [Fact]
    public async Task What_a_pack_author_writes_can_do_no_harm()
    {
        using var packs = PackFolder.Create();
        packs.Write("house/docs/dead-end.md", """
            # A refusal

            Text with **strong** words.
            <script>alert(1)</script><img src=x onerror=alert(2)><iframe src="https://evil.example"></iframe>
            [click](javascript:alert(3)) <a href="https://example.com" onclick="alert(4)">fine</a>
            <style>body { display: none }</style><p style="position: fixed">over everything</p>
            <form action="https://evil.example"><input name="password"></form>
            """);
        await using var server = await RunningServer.StartAsync(packs);

        var html = await server.Client.GetStringAsync("/rules/house/dead-end");

        Assert.Contains("<strong>strong</strong>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.com\"", html, StringComparison.Ordinal);
        foreach (var harm in new[] { "<script", "alert(", "onerror", "onclick", "<iframe", "javascript:", "<style", "style=", "<form", "<input", "<img" })
            Assert.DoesNotContain(harm, html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Names_and_examples_are_written_as_text()
    {
        using var packs = PackFolder.Create();
        packs.Write("house/rules/dead-end.yaml", PackFolder.DeadEnd
            .Replace("en: A refusal with no way forward", "en: \"A <b>refusal</b>\"", StringComparison.Ordinal)
            .Replace("Here is what we can do.", "Here is <script>alert(1)</script> what we can do.", StringComparison.Ordinal));
        await using var server = await RunningServer.StartAsync(packs);

        foreach (var path in new[] { "/rules/house/dead-end", "/rules" })
        {
            var html = await server.Client.GetStringAsync(path);
            Assert.Contains("A &lt;b&gt;refusal&lt;/b&gt;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "Why it matters.", "Почему", "Чому")]
    [InlineData("ru", "Почему", "Why it matters.", "Чому")]
    [InlineData("uk", "Чому", "Why it matters.", "Почему")]
    public async Task Of_a_page_in_several_languages_the_readers_part_is_shown(string language, string shown, params string[] others)
    {
        using var packs = PackFolder.Create();
        packs.Write("house/docs/dead-end.md", """
            # A refusal with no way forward

            Why it matters.

            # Отказ без выхода

            Почему.

            # Відмова без виходу

            Чому.
            """);
        await using var server = await RunningServer.StartAsync(packs);

        var html = await server.Client.GetStringAsync($"/rules/house/dead-end?lang={language}");

        Assert.Contains($"<article lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains(shown, html, StringComparison.Ordinal);
        foreach (var other in others) Assert.DoesNotContain(other, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_alike_in_two_languages_tell_their_parts_by_order()
    {
        using var packs = PackFolder.Create();
        packs.Write("house/rules/dead-end.yaml", PackFolder.DeadEnd.Replace("Отказ без выхода", "Крик", StringComparison.Ordinal).Replace("Відмова без виходу", "Крик", StringComparison.Ordinal));
        packs.Write("house/docs/dead-end.md", "# A refusal with no way forward\n\nWhy.\n\n# Крик\n\nПочему.\n\n# Крик\n\nЧому.\n");
        await using var server = await RunningServer.StartAsync(packs);

        Assert.Contains("Почему", await server.Client.GetStringAsync("/rules/house/dead-end?lang=ru"), StringComparison.Ordinal);
        Assert.Contains("Чому", await server.Client.GetStringAsync("/rules/house/dead-end?lang=uk"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, "en", "A refusal with no way forward", "This closes the door. Say what <strong>can</strong> be done.")]
    [InlineData("?lang=ru", "uk", "ru", "Отказ без выхода", "Скажите, что <strong>можно</strong> сделать.")]
    [InlineData("", "de, uk-UA;q=0.9, en;q=0.1", "uk", "Відмова без виходу", "Скажіть, що <strong>можна</strong> зробити.")]
    [InlineData("?lang=xx", null, "en", "A refusal with no way forward", "Examples")]
    public async Task The_page_speaks_the_readers_language(string query, string? accept, string language, string title, string text)
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/rules/house/dead-end{query}");
        if (accept is not null) request.Headers.AcceptLanguage.ParseAdd(accept);

        using var response = await server.Client.SendAsync(request);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.Contains(text, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_mark_what_is_found()
    {
        await using var server = await RunningServer.StartAsync();

        var html = await server.Client.GetStringAsync("/rules/house/dead-end");

        Assert.Contains("Sorry, <mark>nothing we can do</mark>.", html, StringComparison.Ordinal);
        Assert.Contains("Here is what we can do.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_in_the_readers_language_come_before_the_folded_others()
    {
        using var packs = PackFolder.Create();
        packs.Write("house/rules/dead-end.yaml", PackFolder.DeadEnd + "\n  - bad: \"К сожалению, [|это невозможно|].\"\n");
        await using var server = await RunningServer.StartAsync(packs);

        var html = await server.Client.GetStringAsync("/rules/house/dead-end?lang=ru");

        var folded = html.IndexOf("<details", StringComparison.Ordinal);
        Assert.InRange(html.IndexOf("<li lang=\"ru\"><p>К сожалению", StringComparison.Ordinal), 0, folded);
        Assert.True(html.IndexOf("<li lang=\"en\"><p>Sorry", StringComparison.Ordinal) > folded);
    }

    [Fact]
    public async Task The_index_links_to_every_rule()
    {
        await using var server = await RunningServer.StartAsync();

        var html = await server.Client.GetStringAsync("/rules?lang=uk");

        Assert.Contains("href=\"/rules/house/dead-end?lang=uk\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/rules/house/insult?lang=uk\"", html, StringComparison.Ordinal);
        Assert.Contains("Відмова без виходу", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_name_leads_to_the_rule()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.GetAsync("/rules/house/no-way-out?lang=ru");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/rules/house/dead-end?lang=ru", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_unknown_rule_is_a_page_that_says_so()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.GetAsync("/rules/house/%3Cscript%3E?lang=ru");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("Такого правила нет", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }
}
