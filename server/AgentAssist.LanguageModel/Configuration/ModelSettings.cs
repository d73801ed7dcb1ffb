using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AgentAssist.LanguageModel.Configuration;

/// <summary>The language models the operator set by environment variables. Nothing is asked of any model unless he did.</summary>
public sealed record ModelSettings
{
    /// <summary>Answers the questions of <c>judge:</c> rules: <c>AGENTASSIST_MODEL_JUDGE</c>, or <c>AGENTASSIST_MODEL</c>.</summary>
    public required ModelEndpoint Judge { get; init; }

    /// <summary>Writes drafts anew: <c>AGENTASSIST_MODEL_REWRITER</c>, or <c>AGENTASSIST_MODEL</c>; it may have an endpoint of its own.</summary>
    public required ModelEndpoint Rewriter { get; init; }

    /// <summary>Most requests a minute, retries counted.</summary>
    public int PerMinute { get; init; } = 60;

    /// <summary>Most requests a day, retries counted.</summary>
    public int PerDay { get; init; } = 5_000;

    /// <summary>Most requests at once; a few more wait.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>Longest time for one request.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the agent must have paused before the judge is asked about an unfinished draft.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(1_000);

    /// <summary>Reads the settings.</summary>
    /// <param name="variable">The value of a variable; null or empty when it is not set.</param>
    /// <param name="settings">The settings; null when no model is configured.</param>
    /// <param name="problem">One line for the operator when something is wrong.</param>
    public static bool TryRead(Func<string, string?> variable, out ModelSettings? settings, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(variable);
        settings = null;
        var read = new ModelVariables(variable);
        problem = read.Problem;
        if (problem is not null || !read.IsConfigured) return problem is null;
        settings = new ModelSettings
        {
            Judge = read.Judge,
            Rewriter = read.Rewriter,
            PerMinute = read.Number("AGENTASSIST_MODEL_PER_MINUTE", 60),
            PerDay = read.Number("AGENTASSIST_MODEL_PER_DAY", 5_000),
            Concurrency = read.Number("AGENTASSIST_MODEL_CONCURRENCY", 4),
            Timeout = TimeSpan.FromSeconds(read.Number("AGENTASSIST_MODEL_TIMEOUT_SECONDS", 30)),
            Pause = TimeSpan.FromMilliseconds(read.Number("AGENTASSIST_MODEL_PAUSE_MS", 1_000)),
        };
        return true;
    }

    /// <summary>The variables as they are written, and what is wrong with them.</summary>
    private sealed class ModelVariables(Func<string, string?> variable)
    {
        private const string Url = "AGENTASSIST_MODEL_URL";
        private const string RewriterUrl = "AGENTASSIST_MODEL_REWRITER_URL";
        private const string Model = "AGENTASSIST_MODEL";

        public bool IsConfigured => Value(Url) is not null;

        public ModelEndpoint Judge => new((Value("AGENTASSIST_MODEL_JUDGE") ?? Value(Model))!, new Uri(Value(Url)!), Value("AGENTASSIST_MODEL_KEY"));

        public ModelEndpoint Rewriter => Value(RewriterUrl) is { } own
            ? new ModelEndpoint(RewriterModel, new Uri(own), Value("AGENTASSIST_MODEL_REWRITER_KEY"))
            : Judge with { Model = RewriterModel };

        public string? Problem =>
            AddressProblem(Url) ?? AddressProblem(RewriterUrl) ?? NameProblem()
            ?? NumberProblem("AGENTASSIST_MODEL_PER_MINUTE", 1, 100_000, "requests a minute")
            ?? NumberProblem("AGENTASSIST_MODEL_PER_DAY", 1, 10_000_000, "requests a day")
            ?? NumberProblem("AGENTASSIST_MODEL_CONCURRENCY", 1, 1_000, "requests at once")
            ?? NumberProblem("AGENTASSIST_MODEL_TIMEOUT_SECONDS", 1, 600, "seconds one request may take")
            ?? NumberProblem("AGENTASSIST_MODEL_PAUSE_MS", 0, 60_000, "milliseconds of a pause in typing");

        private string RewriterModel => (Value("AGENTASSIST_MODEL_REWRITER") ?? Value(Model) ?? Value("AGENTASSIST_MODEL_JUDGE"))!;

        public int Number(string name, int otherwise) =>
            int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

        private string? Value(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value : null;

        private string? AddressProblem(string name) => Value(name) is { } value
            && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0)
            ? $"{name}: '{value}' is not an address; give the root of an OpenAI-compatible API, such as http://127.0.0.1:11434/v1."
            : null;

        private string? NameProblem()
        {
            var hasName = Value(Model) is not null || Value("AGENTASSIST_MODEL_JUDGE") is not null;
            if (IsConfigured && !hasName) return $"{Model} is needed with {Url}: give the name of the model there, such as qwen3:8b.";
            var set = new[] { Model, "AGENTASSIST_MODEL_JUDGE", "AGENTASSIST_MODEL_REWRITER", RewriterUrl }.FirstOrDefault(name => Value(name) is not null);
            return !IsConfigured && set is not null ? $"{Url} is needed with {set}: give the root of an OpenAI-compatible API, such as http://127.0.0.1:11434/v1." : null;
        }

        private string? NumberProblem(string name, int least, int most, string meaning) =>
            Value(name) is { } value && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                ? $"{name}: '{value}' is not a number from {least} to {most}; give the {meaning}."
                : null;
    }
}
