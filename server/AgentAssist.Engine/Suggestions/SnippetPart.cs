namespace AgentAssist.Engine.Suggestions;

/// <summary>A part of a snippet.</summary>
internal abstract record SnippetPart;

/// <summary>What stays as it is: text, a tab stop, choices.</summary>
/// <param name="Source">As written in snippet syntax.</param>
/// <param name="Plain">What a reader of the inserted text sees: escapes undone, the first of the choices, nothing for a bare tab stop.</param>
internal sealed record SnippetText(string Source, string Plain) : SnippetPart;

/// <summary>A tab stop with a placeholder.</summary>
/// <param name="Opening">Its beginning, such as <c>${1:</c>.</param>
/// <param name="Parts">The placeholder.</param>
internal sealed record SnippetPlaceholder(string Opening, IReadOnlyList<SnippetPart> Parts) : SnippetPart;

/// <summary>A variable of the context.</summary>
/// <param name="Name">Such as <c>CUSTOMER_NAME</c>.</param>
/// <param name="Fallback">What stands there when it is not known.</param>
internal sealed record SnippetVariable(string Name, IReadOnlyList<SnippetPart> Fallback) : SnippetPart;
