using AgentAssist.Benchmarks.Conversations;
using AgentAssist.Benchmarks.Inflection;
using AgentAssist.Benchmarks.Judgement;
using AgentAssist.Benchmarks.Speed;
using AgentAssist.Benchmarks.Typing;

return args switch
{
    ["conversation"] => ConversationCommand.Run(),
    ["inflection", .. var options] => InflectionCommand.Run(options),
    ["judgement", .. var options] => JudgementCommand.Run(options),
    ["profile"] => Profile.Run(),
    ["speed"] => SpeedCommand.Run(),
    ["typing", .. var options] => await TypingCommand.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: AgentAssist.Benchmarks conversation");
    Console.Error.WriteLine("       AgentAssist.Benchmarks inflection [--corpora DIR] [--dictionary-uk DIR]");
    Console.Error.WriteLine("       AgentAssist.Benchmarks judgement --corpora DIR [--policy ID] [--only WORD] [--misses N]");
    Console.Error.WriteLine("       AgentAssist.Benchmarks typing [--samples N]");
    return 2;
}
