namespace AgentAssist.Server.Desk;

/// <summary>What the leads' pages are made with.</summary>
internal static class DeskSetup
{
    public static void AddDesk(this IServiceCollection services)
    {
        // Nothing but the leads' pages asks who it is, and they ask by name; a default scheme would be asked on every check.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services.AddAuthentication().AddCookie(LeadSession.Scheme, LeadSession.Configure);
        services.AddAntiforgery(options =>
        {
            options.FormFieldName = FormToken.FieldName;
            options.Cookie.Name = "agentassist-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            // SecurityHeaders says the same and more.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<LeadSession>();
        services.AddSingleton<DeskDoor>();
    }
}
