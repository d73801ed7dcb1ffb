using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Benchmarks.Judgement;

/// <summary>What came of a question: figures of both parts, and rows of the first part that went wrong.</summary>
internal sealed class Answer
{
    private const double SetAside = 0.3;

    private readonly Figures _work = new("work");
    private readonly Figures _aside = new("aside");
    private readonly List<string> _misses = [];
    private readonly List<string> _falseAlarms = [];

    public IEnumerable<Figures> Figures => [_work, _aside];

    public IReadOnlyList<string> Misses => _misses;

    public IReadOnlyList<string> FalseAlarms => _falseAlarms;

    /// <summary>Asks a question about every row of a file.</summary>
    public static Answer To(Question question, CompiledPolicy policy, string file)
    {
        var answer = new Answer();
        foreach (var line in File.ReadLines(file))
        {
            using var row = JsonDocument.Parse(line);
            var isAside = row.RootElement.TryGetProperty("part", out var part)
                ? part.GetString() == "aside"
                : IsSetAside(row.RootElement.GetProperty("id").GetString()!);
            foreach (var sample in question.Read(row.RootElement)) answer.Add(sample, question.Sees(policy, sample), isAside);
        }

        return answer;
    }

    private void Add(Sample sample, Sighting sighting, bool isAside)
    {
        (isAside ? _aside : _work).Add(sample, sighting);
        if (isAside) return;
        if (sighting.Found < sample.Spans.Count) _misses.Add(sample.Text);
        if (sighting.Wrong > 0) _falseAlarms.Add(sample.Text);
    }

    private static bool IsSetAside(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] < SetAside * 256;
}
