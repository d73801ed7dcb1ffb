using AgentAssist.Benchmarks.Conversations;
using AgentAssist.Benchmarks.Http;
using AgentAssist.Benchmarks.Inflection;
using AgentAssist.Benchmarks.Judgement;
using AgentAssist.Benchmarks.Limits;
using AgentAssist.Benchmarks.Keystrokes;
using AgentAssist.Benchmarks.Model;
using AgentAssist.Benchmarks.Peers;
using AgentAssist.Benchmarks.Plugins;
using AgentAssist.Benchmarks.Replays;
using AgentAssist.Benchmarks.Speed;
using AgentAssist.Benchmarks.Typing;

return args switch
{
    ["speed"] => SpeedCommand.Run(),
    ["benchmarks", .. var options] => BenchmarkCommand.Run(options),
    ["peers"] => await PeersCommand.RunAsync(),
    ["http"] => await HttpCommand.RunAsync(),
    ["limits"] => LimitsCommand.Run(),
    ["swap"] => await SwapCommand.RunAsync(),
    ["plugins"] => await PluginsCommand.RunAsync(),
    ["plugins-hang"] => await PluginsHangCommand.RunAsync(),
    ["conversation"] => ConversationCommand.Run(),
    ["inflection", .. var options] => InflectionCommand.Run(options),
    ["judgement", .. var options] => JudgementCommand.Run(options),
    ["replay"] => ReplayCommand.Run(),
    ["replay-memory", .. var options] => await ReplayMemoryCommand.RunAsync(options),
    ["model"] => await ModelCommand.RunAsync(),
    ["injections", "--corpora", var corpora] => await InjectionsCommand.RunAsync(corpora),
    ["typing", .. var options] => await TypingCommand.RunAsync(options),
    ["keystrokes", .. var editors] => await KeystrokesCommand.RunAsync(editors),
    ["tickets"] => await TicketsCommand.RunAsync(),
    [BareServer.Command] => await BareServer.RunAsync(),
    [LoadCommand.Command, var url, var seconds, var rate] => await LoadCommand.RunAsync(url, seconds, rate),
    [LoadCommand.Command, var url, var seconds, var rate, "events"] => await LoadCommand.RunAsync(url, seconds, rate, events: true),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: AgentAssist.Benchmarks speed                    the engine against its goals, in a minute
               AgentAssist.Benchmarks benchmarks [options]     BenchmarkDotNet over the engine
               AgentAssist.Benchmarks peers                    the check beside other programs
               AgentAssist.Benchmarks http                     the server beside a bare one
               AgentAssist.Benchmarks limits                   drafts made to be slow
               AgentAssist.Benchmarks swap                     packs changed under load
               AgentAssist.Benchmarks plugins                  round trips, cold start and memory of plugins
               AgentAssist.Benchmarks plugins-hang             the built-in result beside a hanging plugin
               AgentAssist.Benchmarks inflection [--corpora DIR] [--dictionary-uk DIR]
               AgentAssist.Benchmarks judgement --corpora DIR [--policy ID] [--only WORD] [--misses N]
               AgentAssist.Benchmarks replay                   an archive replayed beside the bare engine
               AgentAssist.Benchmarks replay-memory [--most N] memory with 10,000, 100,000 and 1,000,000 replies
               AgentAssist.Benchmarks typing [--samples N]
               AgentAssist.Benchmarks keystrokes [EDITOR…]     what the extension costs the page at each key
               AgentAssist.Benchmarks tickets                  what 500 tickets leave in its memory
               AgentAssist.Benchmarks model                    checks beside a language model of 20 seconds
               AgentAssist.Benchmarks injections --corpora DIR a model that obeys whoever speaks last
        """);
    return 2;
}
