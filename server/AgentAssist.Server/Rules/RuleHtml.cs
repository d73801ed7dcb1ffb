using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;

namespace AgentAssist.Server.Rules;

/// <summary>Turns the Markdown of packs into HTML that can do no harm: packs come from people the server's owner need not know.</summary>
internal sealed class RuleHtml
{
    private static readonly string[] Tags =
    [
        "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del", "hr", "br", "a",
        "table", "thead", "tbody", "tr", "th", "td", "kbd", "mark", "sub", "sup",
    ];

    private static readonly string[] Attributes = ["href", "title", "lang", "start", "align"];

    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();
    private readonly HtmlSanitizer _sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Tags.ToHashSet(),
        AllowedAttributes = Attributes.ToHashSet(),
        AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
        UriAttributes = new HashSet<string> { "href" },
    });

    /// <summary>A whole page. Its own title is left out: the page around it has one.</summary>
    public MarkupString Page(string markdown)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        if (document.FirstOrDefault() is HeadingBlock { Level: 1 } title) document.Remove(title);
        return Sanitize(document.ToHtml(_pipeline));
    }

    /// <summary>A sentence or two, as the messages of rules are.</summary>
    public MarkupString Text(string markdown) => Sanitize(Markdown.ToHtml(markdown, _pipeline));

    private MarkupString Sanitize(string html) => new(_sanitizer.Sanitize(html));
}
