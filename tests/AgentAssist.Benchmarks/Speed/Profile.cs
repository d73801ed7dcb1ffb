using System.Diagnostics;
using AgentAssist.Benchmarks.Material;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Benchmarks.Speed;

internal static class Profile
{
    public static int Run()
    {
        var inflector = Inflector.Load(Inflector.DefaultFolder);
        var book = new PhraseBook(inflector, 10000);
        var builder = new PhraseIndexBuilder(inflector);
        foreach (var p in book.First(10000)) builder.Add(PhraseParser.Parse(p.Text, _ => null), p.Language, builder.NewPart());
        var index = builder.Build();
        Console.WriteLine($"forms {index.Forms.Count} classes {index.Forms.ClassCount}");
        foreach (var (name, drafts) in new[] { ("found", SampleDrafts.WithFindings), ("clean", SampleDrafts.Clean) })
        {
            var all = drafts.Select(_ => new TextAnalysis()).ToArray();
            var hits = new PhraseHits();
            for (var i = 0; i < drafts.Length; i++) all[i].Read(drafts[i], index.Forms, Language.Unknown);
            Console.WriteLine($"{name} tokens {all.Average(a => a.TokenCount):F0} known {all.Average(a => a.Tokens.Take(a.TokenCount).Count(t => t.Form != 0)):F0} odd {all.Count(a => a.MayHoldDisguises)} scopes {all.Count(a=>a.MayHoldScopes)} sentences {all.Average(a=>a.Sentences.Count):F1}");
            for (var l = 0; l < 3; l++) Console.WriteLine($"  {l} suspects {string.Join(' ', Enumerable.Range(0, 2).SelectMany(k => all[l + 3 * k].Tokens.Take(all[l + 3 * k].TokenCount).Where(t => t.IsSuspect).Select(t => drafts[l + 3 * k][t.Start..t.End])))}");
            var one = new TextAnalysis();
            Measure("tokenize", drafts.Length, i => { one.Read(drafts[i], FormTable.Empty, Language.Unknown); });
            Measure("tokenize+forms+language", drafts.Length, i => one.Read(drafts[i], index.Forms, Language.Unknown));
            Measure("forms", drafts.Length, i => { var a = all[i]; for (var k = 0; k < a.TokenCount; k++) a.Tokens[k].Form = index.Forms.Find(a.Tokens[k].Hash, a.LettersOf(a.Tokens[k])); });
            Measure("language", drafts.Length, i => LanguageDetector.Detect(all[i], index.Forms, Language.Unknown));
            Measure("disguises", drafts.Length, i => { if (all[i].MayHoldDisguises) index.Disguises.Read(all[i]); });
            Measure("find", drafts.Length, i => index.Find(all[i], hits));
        }
        return 0;
    }

    private static void Measure(string name, int count, Action<int> action)
    {
        for (var w = 0; w < 400; w++) for (var i = 0; i < count; i++) action(i);
        var best = double.MaxValue;
        for (var r = 0; r < 400; r++)
        {
            var t = Stopwatch.GetTimestamp();
            for (var i = 0; i < count; i++) action(i);
            best = Math.Min(best, Stopwatch.GetElapsedTime(t).TotalNanoseconds / count);
        }
        Console.WriteLine($"  {name,-30} {best,8:F0}");
    }
}
