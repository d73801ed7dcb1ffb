using AgentAssist.Benchmarks.Inflection;

return args switch
{
    ["inflection", .. var options] => InflectionCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: AgentAssist.Benchmarks inflection [--corpora DIR] [--dictionary-uk DIR]");
    return 2;
}
