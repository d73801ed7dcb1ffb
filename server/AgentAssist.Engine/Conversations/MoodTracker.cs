namespace AgentAssist.Engine.Conversations;

/// <summary>
/// Tells the customer's mood from the signals of his messages, oldest first; the newest weigh more.
/// <list type="bullet">
/// <item>Grief stays to the end of the conversation.</item>
/// <item>Abuse, or anything unsettled (see <see cref="SignalCodes.Problem"/>) that is shouted, is anger. It holds for the message
/// and his next <see cref="Hold"/>, is an upset for as many more, and is gone; an apology or a later praise ends it at once.</item>
/// <item>A complaint and its like (see <see cref="SignalCodes.Upset"/>) upset him for the message and the next
/// <see cref="Hold"/>; a praise in a later message ends it. Profanity does too, unless the same message praises.</item>
/// <item>Praise makes him grateful for as long, where nothing above holds.</item>
/// </list>
/// </summary>
internal sealed class MoodTracker
{
    /// <summary>How many further messages of the customer that tell nothing leave a mood as it is.</summary>
    public const int Hold = 3;

    private int _message;
    private bool _isShouted;
    private Mark? _grief;
    private Mark? _anger;
    private Mark? _upset;
    private Mark? _profanity;
    private Mark? _praise;
    private Mark? _problem;

    /// <summary>Whether he told of something since he last praised.</summary>
    public bool HasOpenProblem => _problem is not null;

    public void OnMessage(bool isShouted)
    {
        EndMessage();
        _message++;
        _isShouted = isShouted;
    }

    public void OnSignal(string code, Evidence words)
    {
        var mark = new Mark(_message, words);
        if (SignalCodes.Problem.Contains(code)) _problem = mark;
        if (SignalCodes.Abuse.Contains(code)) _anger = mark;
        else if (_isShouted && SignalCodes.Problem.Contains(code)) _anger = mark;
        else if (SignalCodes.Upset.Contains(code)) _upset = mark;
        else switch (code)
            {
                case SignalCodes.Profanity:
                    _profanity = mark;
                    break;
                case SignalCodes.Grief:
                    _grief = mark;
                    break;
                case SignalCodes.Apology:
                    _anger = null;
                    break;
                case SignalCodes.Praise:
                    _praise = mark;
                    break;
            }
    }

    public (Mood Mood, Evidence? Evidence) Tell()
    {
        EndMessage();
        if (_grief is { } grief) return (Mood.Grieving, grief.Words);
        if (_anger is { } anger && IsWithin(anger, Hold)) return (Mood.Angry, anger.Words);
        if (_upset is { } upset && IsWithin(upset, Hold)) return (Mood.Upset, upset.Words);
        if (_anger is { } cooled && IsWithin(cooled, 2 * Hold)) return (Mood.Upset, cooled.Words);
        return _praise is { } praise && IsWithin(praise, Hold) ? (Mood.Grateful, praise.Words) : (Mood.Calm, null);
    }

    private void EndMessage()
    {
        var isPraised = _praise?.Message == _message;
        if (_profanity is { } profanity && !isPraised) Upset(profanity);
        _profanity = null;
        if (!isPraised) return;
        _anger = Unless(_anger);
        _upset = Unless(_upset);
        _problem = Unless(_problem);
    }

    private void Upset(Mark mark)
    {
        if (_isShouted) _anger = mark;
        else _upset = mark;
    }

    /// <summary>What an earlier message told is settled by a praise; what the praising message itself tells is not.</summary>
    private Mark? Unless(Mark? mark) => mark?.Message < _message ? null : mark;

    private bool IsWithin(Mark mark, int messages) => _message - mark.Message <= messages;

    private readonly record struct Mark(int Message, Evidence Words);
}
