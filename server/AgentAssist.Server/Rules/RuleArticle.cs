using Microsoft.AspNetCore.Components;

namespace AgentAssist.Server.Rules;

/// <summary>A rule's page as sanitised HTML.</summary>
/// <param name="Html">Safe to put into a page.</param>
/// <param name="Language">Its language.</param>
public sealed record RuleArticle(MarkupString Html, string Language);
