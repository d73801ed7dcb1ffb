namespace AgentAssist.Server.Cases;

/// <summary>What the library of cases is made with.</summary>
internal static class CasesSetup
{
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseStore>();
        services.AddSingleton<CasePages>();
    }
}
