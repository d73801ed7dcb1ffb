using System.Diagnostics.CodeAnalysis;
using AgentAssist.Server.Adapters;
using AgentAssist.Server.Approvals;
using AgentAssist.Server.Audit;
using AgentAssist.Server.Cases;
using AgentAssist.Server.Desk;
using AgentAssist.Server.Drafts;
using AgentAssist.Server.Errors;
using AgentAssist.Server.Feedback;
using AgentAssist.Server.Health;
using AgentAssist.Server.Hosting;
using AgentAssist.Server.LanguageModel;
using AgentAssist.Server.Mcp;
using AgentAssist.Server.Pages;
using AgentAssist.Server.Plugins;
using AgentAssist.Server.Policies;
using AgentAssist.Server.Reference;
using AgentAssist.Server.Replays;
using AgentAssist.Server.Rules;
using AgentAssist.Server.Schemas;
using AgentAssist.Server.Scorecards;
using AgentAssist.Server.Security;
using AgentAssist.Server.Standards;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server;

/// <summary>The server, as a contents page.</summary>
public static class Program
{
    /// <summary>Runs until it is told to stop. Exit code 2: it cannot start with these settings.</summary>
    public static Task<int> Main(string[] args) =>
        TryCreate(args, out var app, out var problem) ? Lifetime.RunAsync(app) : Lifetime.RefuseAsync(problem);

    /// <summary>Puts the server together without starting it.</summary>
    /// <param name="args">Settings as <c>--NAME=value</c>; the environment is read too.</param>
    /// <param name="app">The server.</param>
    /// <param name="problem">One line for the operator: which setting is wrong and what to set.</param>
    /// <param name="time">The clock; the system's when null.</param>
    public static bool TryCreate(
        string[] args, [NotNullWhen(true)] out WebApplication? app, [NotNullWhen(false)] out string? problem, TimeProvider? time = null)
    {
        app = null;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var folders = new InstallationFolders(AppContext.BaseDirectory);
        if (!ServerSettings.TryRead(builder.Configuration, folders, out var settings, out problem)) return false;

        builder.ConfigureHosting(settings, folders);
        builder.Services.AddSecurity(settings);
        builder.Services.AddPlugins(settings);
        builder.Services.AddPolicies(settings);
        builder.Services.AddAdapters(settings);
        if (time is not null) builder.Services.AddSingleton(time);
        builder.Services.AddStorage(settings);
        builder.Services.AddDesk();
        builder.Services.AddFeedback();
        builder.Services.AddDrafts();
        builder.Services.AddLanguageModel(settings);
        builder.Services.AddMcp();
        builder.Services.AddApprovals();
        builder.Services.AddCases();
        builder.Services.AddReplays();
        builder.Services.AddPages();
        builder.Services.AddReference();

        app = builder.Build();
        app.UseSecurityHeaders();
        app.UseProblemResponses();
        app.UseSecurity(settings);
        app.UseSiteFiles();

        app.MapDrafts();
        app.MapLanguageModel();
        app.MapMcpTools();
        app.MapPolicies();
        app.MapRules();
        app.MapPlugins();
        app.MapApprovals();
        app.MapCases();
        app.MapReplays();
        app.MapFeedback();
        app.MapAppeals();
        app.MapAudit();
        app.MapScorecards();
        app.MapStandards();
        app.MapSchemas();
        app.MapAdapters();
        app.MapHealth();
        app.MapReference();
        app.MapRulePages();
        app.MapSignIn();
        ApprovalPages.Map(app);
        AppealPages.Map(app);
        CasePages.Map(app);
        ReplayPages.Map(app);
        app.MapSitePages();
        return true;
    }
}
