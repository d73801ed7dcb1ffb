using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies;

/// <summary>All packs and policies of a folder, as read, with everything that is wrong in them.</summary>
/// <param name="Packs">Packs that could be read.</param>
/// <param name="Policies">Policies that could be read.</param>
/// <param name="Problems">Errors and warnings by file, line and column.</param>
/// <param name="Revision">Hash of the content of all files read; equal files give equal revisions.</param>
public sealed record PolicySource(
    ImmutableArray<PackDefinition> Packs, ImmutableArray<PolicyDefinition> Policies, ImmutableArray<PolicyProblem> Problems, string Revision);
