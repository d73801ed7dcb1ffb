using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies;
using AgentAssist.LanguageModel.Calls;
using AgentAssist.LanguageModel.Judging;
using AgentAssist.LanguageModel.Rewriting;
using AgentAssist.Server.Hosting;

namespace AgentAssist.Server.LanguageModel;

/// <summary>The language models, when the operator set any; without them nothing is added.</summary>
internal static class LanguageModelSetup
{
    public static void AddLanguageModel(this IServiceCollection services, ServerSettings settings)
    {
        if (settings.Model is not { } model) return;
        services.AddSingleton(provider => new LanguageModels(model, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<Judge>();
        services.AddSingleton<Rewriter>();
        services.AddSingleton<IExternalChecker>(provider => new JudgeChecker(
            provider.GetRequiredService<Judge>(), provider.GetRequiredService<PolicyHost>(), model.Pause, provider.GetRequiredService<TimeProvider>()));
    }

    public static void MapLanguageModel(this IEndpointRouteBuilder routes)
    {
        routes.MapModel();
        routes.MapRewrite();
    }
}
