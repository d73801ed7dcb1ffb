namespace AgentAssist.Engine.Text.Matching;

/// <summary>The hits in one text, chained by part. Reused from check to check.</summary>
internal sealed class PhraseHits
{
    /// <summary>Hits kept for one text; more are dropped and reported.</summary>
    public const int Most = 20_000;

    private const int None = -1;
    private const int Everywhere = -2;
    private const int MostMarks = 2_000;

    private PhraseHit[] _hits = new PhraseHit[32];
    private int[] _heads = [];
    private int _marks;
    private readonly List<int> _parts = [];

    public int Count { get; private set; }

    /// <summary>Parts that have hits, in the order found.</summary>
    public List<int> Parts => _parts;

    public void Clear(int parts)
    {
        foreach (var part in _parts) _heads[part] = None;
        _parts.Clear();
        Count = _marks = 0;
        if (_heads.Length >= parts) return;
        _heads = new int[parts];
        Array.Fill(_heads, None);
    }

    public void Add(int part, int first, int last)
    {
        if (Count == Most) return;
        if (Count == _hits.Length) Array.Resize(ref _hits, Count * 2);
        if (_heads[part] < 0) _parts.Add(part);
        _hits[Count] = new PhraseHit(part, first, last, _heads[part]);
        _heads[part] = Count++;
    }

    /// <summary>Notes that a character belongs to a part; what is too much to note is taken to be everywhere.</summary>
    public void Mark(int part, int at)
    {
        if (_marks == MostMarks)
        {
            if (_heads[part] == None) _parts.Add(part);
            _heads[part] = Everywhere;
        }
        else if (_heads[part] != Everywhere)
        {
            _marks++;
            Add(part, at, at);
        }
    }

    /// <summary>Whether a part is marked in a range.</summary>
    public bool IsMarked(int part, TextRange range)
    {
        var i = _heads[part];
        while (i >= 0 && (_hits[i].First < range.Start || _hits[i].First >= range.End)) i = _hits[i].Next;
        return i is >= 0 or Everywhere;
    }

    /// <summary>Index of the latest hit of a part; negative for none. Follow <see cref="PhraseHit.Next"/>.</summary>
    public int Head(int part) => _heads[part];

    public ref readonly PhraseHit this[int index] => ref _hits[index];
}
