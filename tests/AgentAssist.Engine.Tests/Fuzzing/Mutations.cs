using System.Text;

namespace AgentAssist.Engine.Tests.Fuzzing;

/// <summary>Breaks texts in small ways.</summary>
internal sealed class Mutations(string[] pieces)
{
    /// <summary>A text with one to five changes: something put in, cut out, doubled, moved or replaced.</summary>
    public string Of(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var n = random.Next(1, 6); n > 0; n--) Change(mutated, random);
        return mutated.ToString();
    }

    private void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        switch (random.Next(6))
        {
            case 0:
            case 1:
                text.Insert(at, pieces[random.Next(pieces.Length)]);
                break;
            case 2:
                text.Remove(at, length);
                break;
            case 3:
                text.Insert(at, text.ToString(at, length));
                break;
            case 4:
                var moved = text.ToString(at, length);
                text.Remove(at, length).Insert(random.Next(text.Length + 1), moved);
                break;
            default:
                if (at < text.Length) text[at] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(1, 0x500));
                break;
        }
    }
}
