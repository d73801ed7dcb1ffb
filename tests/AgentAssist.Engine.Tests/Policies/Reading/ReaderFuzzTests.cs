using System.Text;
using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

public sealed class ReaderFuzzTests
{
    private static readonly string[] s_pieces =
        ["\t", "\n", "  ", ": ", "- ", "[", "]", "{", "}", "'", "\"", "|", ">", "#", "&a ", "*a", "!!x ", "---\n", "...", "? ", "<<: *a", "\\", "\u2028", "\uFEFF", "\0", "😀", "null", "1e999", "%YAML", "@", "`", "(", "=~ /", "$1", "[|", "ї"];

    [Fact]
    public void No_mutated_file_throws()
    {
        var random = new Random(20_260_101);
        var seeds = ValidFiles.All;
        for (var i = 0; i < 6_000; i++)
        {
            var (kind, yaml) = seeds[random.Next(seeds.Count)];
            var mutated = Mutate(yaml, random);
            var problems = PolicyFile.Problems(kind, mutated);
            Assert.All(problems, problem => Assert.True(problem.Location.Line >= 0 && problem.Location.Line <= mutated.Length + 1 && problem.Message.Length > 0));
        }
    }

    [Fact]
    public void No_mutated_bytes_throw()
    {
        using var folder = new TempFolder();
        folder.Write("core/pack.yaml", "pack: core\ntitle: C\nversion: 1.0.0\n");
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(ValidFiles.FullRule);
            for (var n = random.Next(1, 4); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            folder.Write("core/rules/a.yaml", bytes);
            Assert.NotNull(PolicyReader.Read(folder.Path).Revision);
        }
    }

    private static string Mutate(string yaml, Random random)
    {
        var text = new StringBuilder(yaml);
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            switch (random.Next(4))
            {
                case 0: text.Insert(at, s_pieces[random.Next(s_pieces.Length)]); break;
                case 1: text.Remove(at, length); break;
                case 2: text.Insert(at, text.ToString(at, length)); break;
                default:
                    if (at < text.Length) text[at] = (char)random.Next(1, 0x3000);
                    break;
            }
        }
        return text.ToString();
    }
}
