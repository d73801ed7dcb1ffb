using AgentAssist.Sdk;

namespace AgentAssist.Plugins.Permissions;

/// <summary>Leaves out of a request what a plugin was not granted.</summary>
internal static class Redaction
{
    public static PluginRequest Apply(PluginRequest request, GrantedPermissions granted) => request with
    {
        Conversation = granted.MayReadConversation ? request.Conversation : [],
        Context = granted.MayReadCustomer ? request.Context : WithoutPeople(request.Context),
    };

    private static Context WithoutPeople(Context context) => context with
    {
        Customer = new Customer(),
        Agent = new Agent(Level: context.Agent.Level),
        ConversationId = null,
        Custom = Context.Empty.Custom,
    };
}
