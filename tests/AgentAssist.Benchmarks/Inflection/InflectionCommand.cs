using System.Text;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Inflection.Hunspell;

namespace AgentAssist.Benchmarks.Inflection;

/// <summary>
/// Measures inflection against Hunspell dictionaries: <c>inflection [--corpora DIR] [--dictionary-uk DIR]</c>. The lemmas are those whose
/// forms are most frequent in the texts of DIR, or else a sample of the dictionary; the Ukrainian dictionary is fetched by npm into a
/// temporary folder when no folder is given.
/// </summary>
internal static class InflectionCommand
{
    private static readonly string[] s_languages = ["en", "ru", "uk"];

    public static int Run(string[] options)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var inflector = Inflector.Load(Inflector.DefaultFolder);
        if (inflector.MissingDictionaries.Count > 0)
        {
            Console.Error.WriteLine($"No dictionary for {string.Join(", ", inflector.MissingDictionaries)} in {Inflector.DefaultFolder}.");
            return 2;
        }

        var corpora = Option(options, "--corpora");
        using var ukrainian = Option(options, "--dictionary-uk") is { } folder ? new FetchedDictionary(folder) : FetchedDictionary.Fetch("dictionary-uk@4.0.0");
        Console.WriteLine($"{"",-4}{"lemmas",8}{"forms",9}{"found",9}{"found from a form",19}{"made",9}{"other words",13}{"unrelated words hit",21}{"text words hit",16}");
        foreach (var language in s_languages)
        {
            var path = language == "uk" ? ukrainian.Folder : Path.Combine(Inflector.DefaultFolder, language);
            var reference = new ReferenceDictionary(language, HunspellDictionary.Read(path)
                ?? throw new InvalidDataException($"{path}: no index.aff or index.dic"));
            Console.WriteLine(new InflectionMeasure(inflector, reference).Run(corpora));
        }

        return 0;
    }

    private static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is var index and >= 0 && index + 1 < options.Length ? options[index + 1] : null;
}
