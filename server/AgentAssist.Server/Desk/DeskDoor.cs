using System.Data.Common;
using AgentAssist.Server.Pages;
using AgentAssist.Server.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AgentAssist.Server.Desk;

/// <summary>Lets leads in to their pages: signed in, with a database to read, and no forged forms.</summary>
internal sealed class DeskDoor(LeadSession session, IAntiforgery forgery, StorageState storage, PageRenderer renderer)
{
    /// <summary>Shows a page, or what has to come before.</summary>
    public async Task<IResult> ShowAsync(HttpContext context, string? notice, Func<DeskVisit, DeskWords, Task<IResult>> show)
    {
        var words = WordsFor(context.Request);
        if (!storage.IsOpen) return await NoStorageAsync(words);
        if (await session.NameAsync(context) is not { } lead) return SignInFirst(context.Request, words);
        try
        {
            return await show(new DeskVisit(lead, TokenFor(context), notice), words);
        }
        catch (DbException)
        {
            return await NoStorageAsync(words);
        }
    }

    /// <summary>Takes a form. What <paramref name="take"/> answers is shown as a notice above the page; null leads back to it.</summary>
    public async Task<IResult> TakeAsync(
        HttpContext context, string page, Func<string, IFormCollection, DeskWords, Task<string?>> take, Func<string, Task<IResult>> showAgain)
    {
        var words = WordsFor(context.Request);
        if (!storage.IsOpen) return await NoStorageAsync(words);
        if (await session.NameAsync(context) is not { } lead) return TypedResults.LocalRedirect(SignInAddress(page, words));
        if (!await forgery.IsRequestValidAsync(context)) return await showAgain(words.FormTooOld);
        try
        {
            var notice = await take(lead, await context.Request.ReadFormAsync(context.RequestAborted), words);
            return notice is null ? SeeOther($"{page}?lang={words.Language}") : await showAgain(notice);
        }
        catch (Exception error) when (error is DbException or DbUpdateException { InnerException: DbException })
        {
            return await NoStorageAsync(words);
        }
    }

    public string TokenFor(HttpContext context) => forgery.GetAndStoreTokens(context).RequestToken!;

    public static DeskWords WordsFor(HttpRequest request) => DeskWords.In(PageLanguage.Of(request, request.Query["lang"]));

    /// <summary>To a page after a form: reloading it does not send the form again.</summary>
    public static IResult SeeOther(string address) => new SeeOtherResult(address);

    private static RedirectHttpResult SignInFirst(HttpRequest request, DeskWords words) => TypedResults.LocalRedirect(SignInAddress(request.Path, words));

    private static string SignInAddress(string back, DeskWords words) => $"/desk/sign-in?lang={words.Language}&back={Uri.EscapeDataString(back)}";

    private async Task<IResult> NoStorageAsync(DeskWords words) => await renderer.RenderAsync<NoStoragePage>(
        new() { [nameof(NoStoragePage.Words)] = words }, StatusCodes.Status503ServiceUnavailable);
}
