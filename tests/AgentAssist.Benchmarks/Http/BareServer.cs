using System.Buffers;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text.Inflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AgentAssist.Benchmarks.Http;

/// <summary>
/// The yardstick: Kestrel with nothing in front of one delegate, which reads the request with the same reader and writes the answer, known beforehand, with
/// the same serialiser. Runs until its standard input ends.
/// </summary>
internal static class BareServer
{
    public const string Command = "http-bare";

    public static async Task<int> RunAsync()
    {
        var answers = Answers();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, answers));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static DraftCheckResponse[] Answers()
    {
        var source = PolicyReader.Read(Path.Combine(Repository.Root, "policies"));
        var policy = PolicyCompiler.Compile(source, Inflector.Load(Inflector.DefaultFolder)).Policies["default"];
        return [.. SampleRequests.All.Select(policy.Check)];
    }

    private static async Task AnswerAsync(HttpContext context, DraftCheckResponse[] answers)
    {
        var reader = context.Request.BodyReader;
        var read = await reader.ReadAsync();
        while (!read.IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync();
        }

        var request = Read(read.Buffer);
        reader.AdvanceTo(read.Buffer.End);
        context.Response.ContentType = "application/json; charset=utf-8";
        var writer = context.Response.BodyWriter;
        DraftCheckJson.Write(writer, answers[(int)request.Draft.Version!]);
        context.Response.ContentLength = writer.UnflushedBytes;
        await writer.FlushAsync();
    }

    private static DraftCheckRequest Read(in ReadOnlySequence<byte> body) =>
        DraftCheckJson.Read(body.IsSingleSegment ? body.FirstSpan : body.ToArray()).Request ?? throw new InvalidOperationException("The load sends a bad request.");
}
