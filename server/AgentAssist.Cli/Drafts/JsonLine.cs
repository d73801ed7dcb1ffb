using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AgentAssist.Cli.Drafts;

/// <summary>Answers single lines: a response, or what is wrong with the line.</summary>
internal sealed class JsonLine(DraftChecker checker, ArrayBufferWriter<byte> to)
{
    private readonly ArrayBufferWriter<byte> _response = new();

    /// <summary>Lines that were no requests.</summary>
    public int Refused { get; private set; }

    public void Answer(long number, ReadOnlySpan<byte> line)
    {
        var reading = DraftCheckJson.Read(line, bareText: true, CheckTrigger.Send);
        if (reading.Request is not { } request)
        {
            Refuse(number, reading.Id, reading.TooLarge ? 413 : 400, reading.Errors);
            return;
        }

        if (checker.Check(request) is not { } response)
        {
            Refuse(number, reading.Id, 400, new Dictionary<string, string[]> { ["policy"] = [checker.UnknownPolicy(request)] });
            return;
        }

        _response.ResetWrittenCount();
        DraftCheckJson.Write(_response, response);
        WriteObject(reading.Id, _response.WrittenSpan);
    }

    public void RefuseTooLong(long number) => Refuse(
        number, null, 413, new Dictionary<string, string[]> { [""] = [$"The line is longer than {LineReader.MaxLineBytes} bytes (2 MiB) and was not read."] });

    private void Refuse(long number, string? id, int status, IReadOnlyDictionary<string, string[]> errors)
    {
        Refused++;
        var error = new LineError(number, new LineProblem("This line is not a valid request.", status, errors));
        WriteObject(id, JsonSerializer.SerializeToUtf8Bytes(error, CliJsonContext.Default.LineError));
    }

    private void WriteObject(string? id, ReadOnlySpan<byte> json)
    {
        if (id is not null)
        {
            to.Write("{\"id\":"u8);
            to.Write(Encoding.UTF8.GetBytes(id));
            to.Write(","u8);
            json = json[1..];
        }

        to.Write(json);
        to.Write("\n"u8);
    }
}
