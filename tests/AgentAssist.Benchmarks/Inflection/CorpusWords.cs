using System.Text;

namespace AgentAssist.Benchmarks.Inflection;

/// <summary>Counts the words of the texts of a language; a text belongs to the language its folder's name begins with.</summary>
internal static class CorpusWords
{
    public static Dictionary<string, int> Count(string corpora, string language)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var files = Directory.EnumerateDirectories(corpora, $"{language}*")
            .SelectMany(folder => Directory.EnumerateFiles(folder))
            .Where(file => Path.GetExtension(file) != ".md");
        foreach (var line in files.SelectMany(File.ReadLines))
            CountLine(line, counts);
        return counts;
    }

    private static void CountLine(string line, Dictionary<string, int> counts)
    {
        var word = new StringBuilder();
        foreach (var letter in line.Append(' '))
        {
            if (char.IsLetter(letter) || (word.Length > 0 && letter is '\'' or '\u2019' or '\u02BC'))
            {
                word.Append(char.IsLetter(letter) ? char.ToLowerInvariant(letter) : '\'');
                continue;
            }

            var text = word.ToString().TrimEnd('\'');
            word.Clear();
            if (text.Length > 0)
                counts[text] = counts.GetValueOrDefault(text) + 1;
        }
    }
}
