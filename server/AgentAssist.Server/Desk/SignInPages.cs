using AgentAssist.Server.Approvals;
using AgentAssist.Server.Pages;
using Microsoft.AspNetCore.Antiforgery;

namespace AgentAssist.Server.Desk;

/// <summary><c>/desk/sign-in</c>: who a lead is.</summary>
internal static class SignInPages
{
    private static readonly string[] Pages = ["/approvals", "/appeals", "/cases", "/replays"];

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/sign-in", (HttpContext context, DeskDoor door, LeadSession session, PageRenderer renderer, string? back = null) =>
            ShowAsync(context, door, session, renderer, back, problem: null)).ExcludeFromDescription();
        routes.MapPost("/desk/sign-in", SignInAsync).ExcludeFromDescription();
        routes.MapPost("/desk/sign-out", SignOutAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, DeskDoor door, LeadSession session, PageRenderer renderer, string? back, string? problem)
    {
        return await renderer.RenderAsync<SignInPage>(
            new()
            {
                [nameof(SignInPage.Words)] = DeskDoor.WordsFor(context.Request),
                [nameof(SignInPage.Token)] = door.TokenFor(context),
                [nameof(SignInPage.NeedsToken)] = session.NeedsToken,
                [nameof(SignInPage.Back)] = PageOf(back),
                [nameof(SignInPage.Problem)] = problem,
            },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, DeskDoor door, LeadSession session, IAntiforgery forgery, PageRenderer renderer)
    {
        var words = DeskDoor.WordsFor(context.Request);
        if (!await forgery.IsRequestValidAsync(context)) return await ShowAsync(context, door, session, renderer, null, words.FormTooOld);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, back) = (form["name"].ToString().Trim(), PageOf(form["back"]));
        if (name.Length is 0 or > ApprovalDecision.MaxLead) return await ShowAsync(context, door, session, renderer, back, words.NameNeeded);
        return await session.TrySignInAsync(context, name, form["token"])
            ? DeskDoor.SeeOther($"{back}?lang={words.Language}")
            : await ShowAsync(context, door, session, renderer, back, words.WrongToken);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery forgery)
    {
        if (await forgery.IsRequestValidAsync(context)) await LeadSession.SignOutAsync(context);
        return DeskDoor.SeeOther($"/desk/sign-in?lang={DeskDoor.WordsFor(context.Request).Language}");
    }

    // Only to pages of ours, whatever the address says.
    private static string PageOf(string? back) =>
        Pages.FirstOrDefault(page => back == page || back?.StartsWith($"{page}/", StringComparison.Ordinal) == true) ?? Pages[0];
}
