namespace AgentAssist.Engine.Text.Matching;

/// <summary>What fingers make of a word: a letter left out, doubled, exchanged with the next, or a neighbouring key struck in its place or beside it.</summary>
internal static class Slips
{
    /// <summary>Letters of the shortest word that is known with a slip in it; a shorter one is too like others.</summary>
    public const int Shortest = 5;

    private static readonly string[][] s_keyboards =
    [
        ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
        ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
        ["йцукенгшщзхї", "фівапролджє", "ячсмитьбю"],
    ];

    private static readonly Dictionary<char, string> s_neighbours = s_keyboards.SelectMany(Keys)
        .GroupBy(pair => pair.Key, pair => pair.Neighbour).ToDictionary(group => group.Key, group => string.Concat(group.Distinct()));

    /// <summary>A word with one slip behind its first letter, which people rarely miss; some come twice.</summary>
    /// <param name="word">Folded letters; none comes of fewer than <see cref="Shortest"/>.</param>
    public static IEnumerable<string> Of(string word)
    {
        if (word.Length < Shortest) yield break;
        for (var i = 1; i < word.Length; i++)
        {
            var (before, letter, after) = (word[..i], word[i], word[(i + 1)..]);
            yield return before + after;
            yield return before + letter + letter + after;
            if (letter != before[^1]) yield return before[..^1] + letter + before[^1] + after;
            foreach (var neighbour in s_neighbours.GetValueOrDefault(letter, ""))
            {
                yield return before + neighbour + after;
                yield return before + neighbour + letter + after;
                yield return before + letter + neighbour + after;
            }
        }
    }

    /// <summary>Rows are shifted by half a key: a key touches two of the row below.</summary>
    private static IEnumerable<(char Key, char Neighbour)> Keys(string[] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = 0; i < rows[row].Length; i++)
            {
                var key = rows[row][i];
                var near = new List<char>();
                if (i + 1 < rows[row].Length) near.Add(rows[row][i + 1]);
                if (row + 1 < rows.Length) near.AddRange(rows[row + 1].Skip(i - 1).Take(i == 0 ? 1 : 2));
                foreach (var neighbour in near)
                {
                    yield return (key, neighbour);
                    yield return (neighbour, key);
                }
            }
        }
    }
}
