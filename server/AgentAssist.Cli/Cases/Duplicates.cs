using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases;

/// <summary>
/// Finds replies that say the same: equal once case, punctuation, spaces and the digits of numbers are left out. Keeps 16 bytes of each.
/// </summary>
internal sealed class Duplicates
{
    private readonly Dictionary<UInt128, string> _first = [];

    /// <summary>Name of the first case that says the same; null when this is the first.</summary>
    public string? Find(Case theCase, string name)
    {
        var folded = Encoding.UTF8.GetBytes(Fold(theCase.JudgedText));
        if (folded.Length == 0) return null;
        var key = BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(folded));
        if (_first.TryGetValue(key, out var first)) return first;
        _first.Add(key, name);
        return null;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsDigit(c))
            {
                if (folded.Length == 0 || folded[^1] != '0') folded.Append('0');
            }
            else if (char.IsLetter(c))
            {
                folded.Append(c is 'ё' or 'Ё' ? 'е' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
