using AgentAssist.Benchmarks.Material;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>The shipped packs on drafts alone and at the end of a conversation, which grows by a message from draft to draft as an agent's typing shows it.</summary>
internal sealed class Talks
{
    public const int Messages = 50;

    private static readonly string[] s_said =
    [
        "Hello, my parcel did not arrive, where is it?", "Здравствуйте, где моя посылка? Жду уже неделю.", "Вітаю, де моя посилка? Чекаю вже тиждень.",
        "I wrote to you on Monday and nobody answered me.", "Я вам писал в понедельник, и мне никто не ответил.", "Я вам писав у понеділок, і мені ніхто не відповів.",
        "The box was open and the cup inside is broken.", "Коробка была вскрыта, а чашка внутри разбита.", "Коробка була відкрита, а чашка всередині розбита.",
    ];

    private readonly CompiledPolicy _policy = PolicyCompiler
        .Compile(PolicyReaderOf(), Inflector.Load(Inflector.DefaultFolder)).Policies["default"];

    private readonly DraftCheckRequest[] _alone = [.. SampleDrafts.Clean.Select(SamplePolicy.Request)];
    private readonly DraftCheckRequest[] _inConversation = [.. SampleDrafts.Clean.Select(SamplePolicy.Request).Select((request, i) => request with { Conversation = Conversation(i) })];

    public void CheckAlone() => Subjects.Check(_policy, _alone);

    public void CheckInConversation() => Subjects.Check(_policy, _inConversation);

    private static PolicySource PolicyReaderOf() => Engine.Policies.Reading.PolicyReader.Read(Path.Combine(Repository.Root, "policies"));

    private static Message[] Conversation(int draft) =>
        [.. Enumerable.Range(0, Messages).Select(i => new Message(i % 2 == 0 ? Author.Customer : Author.Agent, $"{s_said[(draft + i) % s_said.Length]} ({i})"))];
}
