using Microsoft.Net.Http.Headers;

namespace AgentAssist.Server.Pages;

/// <summary>Chooses the language of a page.</summary>
internal static class PageLanguage
{
    /// <summary>Languages pages are written in, the one to fall back to first.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "ru", "uk"];

    /// <summary>The language asked for by name, else the best of Accept-Language, else English.</summary>
    public static string Of(HttpRequest request, string? asked)
    {
        if (Known(asked) is { } named) return named;
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted)) return All[0];
        return accepted.OrderByDescending(value => value.Quality ?? 1).Select(value => Known(value.Value.Value)).FirstOrDefault(tag => tag is not null)
            ?? All[0];
    }

    private static string? Known(string? tag) =>
        tag is null ? null : All.FirstOrDefault(language => language.Equals(tag.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}
