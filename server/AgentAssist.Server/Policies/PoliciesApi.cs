using AgentAssist.Engine.Policies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentAssist.Server.Policies;

/// <summary><c>/v1/policies</c>: what a draft can be checked against.</summary>
internal static class PoliciesApi
{
    public static void MapPolicies(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/policies", List)
        .WithName("ListPolicies")
        .WithTags("Policies")
        .WithSummary("List the policies in force");

    private static Ok<PolicyList> List(PolicyHost host)
    {
        var set = host.Current;
        var titles = set.Source.Policies.ToDictionary(policy => policy.Id);
        return TypedResults.Ok(new PolicyList([.. set.Policies.Values
            .OrderBy(policy => policy.Reference.Id, StringComparer.Ordinal)
            .Select(policy => Summary(policy.Reference, titles.GetValueOrDefault(policy.Reference.Id)))]));
    }

    private static PolicySummary Summary(PolicyReference reference, Engine.Policies.Definitions.PolicyDefinition? definition) => new(
        reference.Id, reference.Revision, definition?.Title.ByLanguage() ?? [], [.. definition?.Packs.Select(pack => pack.Id) ?? []]);
}
