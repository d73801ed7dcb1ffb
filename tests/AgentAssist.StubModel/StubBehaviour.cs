namespace AgentAssist.StubModel;

/// <summary>How the stub behaves; the name of the model in a request chooses, such as <c>stub-refusing</c> or <c>stub-slow-20</c> (seconds).</summary>
public enum StubBehaviour
{
    /// <summary>Answers by fixed words in the draft: see <see cref="StubAnswers"/>. It understands nothing.</summary>
    Plain,

    /// <summary>As <see cref="Plain"/>, after some seconds.</summary>
    Slow,

    /// <summary>HTTP 500.</summary>
    Failing,

    /// <summary>HTTP 503 twice, then plain.</summary>
    Flaky,

    /// <summary>Not what was asked for: no JSON, or JSON of another shape.</summary>
    Malformed,

    /// <summary>HTTP 200 with a body that is no answer of the API at all.</summary>
    Garbage,

    /// <summary>Cut off in the middle, and says so.</summary>
    Truncated,

    /// <summary>Refuses.</summary>
    Refusing,

    /// <summary>Does whatever the text between the marks asks for, as a model that is talked round does.</summary>
    Obeying,

    /// <summary>Sends its answer a byte at a time, without end.</summary>
    Dripping,

    /// <summary>Sends its caller elsewhere.</summary>
    Redirecting,
}
