using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net.Http.Headers;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>A state of the packs: a folder, a Git reference of the folder of packs, or a revision a server keeps.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Policies">Its policies.</param>
internal sealed record PolicyRevision(string Name, PolicySet Policies)
{
    private const long MaxBytes = 256 * 1024 * 1024;

    /// <summary>Opens a revision; null after saying what is wrong.</summary>
    /// <param name="named">A folder, a Git reference or an address; null for the folder found.</param>
    /// <param name="terminal">Where to complain.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public static async Task<PolicyRevision?> OpenAsync(string? named, Terminal terminal, CancellationToken cancellation)
    {
        var found = PolicyFolder.Find();
        if (named is null || Directory.Exists(named))
        {
            return await PolicyOptions.FindAsync(named, terminal) is { } folder && await PolicyLoader.LoadAsync(folder, terminal) is { } policies
                ? new PolicyRevision(named ?? folder, policies)
                : null;
        }

        var copy = Directory.CreateTempSubdirectory("agentassist-policies-");
        try
        {
            var error = Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? await DownloadAsync(address!, copy.FullName, cancellation)
                : await CheckOutAsync(named, found, copy.FullName, cancellation);
            if (error is not null)
            {
                await terminal.FailAsync(error);
                return null;
            }

            return await PolicyLoader.LoadAsync(copy.FullName, terminal) is { } policies ? new PolicyRevision(named, policies) : null;
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static async Task<string?> CheckOutAsync(string reference, string? folder, string to, CancellationToken cancellation)
    {
        if (folder is null || !Directory.Exists(folder)) return $"{reference}: is no folder, and there is no folder of packs whose Git history could be asked; name one by {PolicyFolders.Variable}";
        var (commit, error) = await ResolveAsync(folder, reference, cancellation);
        if (commit is null) return $"{reference}: is neither a folder nor a Git reference of {folder}: {error}";

        using var git = Start(folder, "archive", "--format=tar", commit);
        var complaint = git.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await TarFile.ExtractToDirectoryAsync(git.StandardOutput.BaseStream, to, overwriteFiles: false, cancellation);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            // Git says better what is wrong.
        }

        await git.WaitForExitAsync(cancellation);
        return git.ExitCode == 0 ? null : $"{reference}: Git cannot give {folder} of that commit: {FirstLine(await complaint)}";
    }

    private static async Task<(string? Commit, string Error)> ResolveAsync(string folder, string reference, CancellationToken cancellation)
    {
        try
        {
            using var git = Start(folder, "rev-parse", "--verify", "--end-of-options", $"{reference}^{{commit}}");
            var (output, error) = (git.StandardOutput.ReadToEndAsync(cancellation), git.StandardError.ReadToEndAsync(cancellation));
            await git.WaitForExitAsync(cancellation);
            return git.ExitCode == 0 ? ((await output).Trim(), "") : (null, FirstLine(await error));
        }
        catch (Win32Exception)
        {
            return (null, "the program 'git' is not installed");
        }
    }

    private static Process Start(string folder, params string[] arguments) => Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<string?> DownloadAsync(Uri address, string to, CancellationToken cancellation)
    {
        using var client = new HttpClient { MaxResponseContentBufferSize = MaxBytes };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/zip"));
        if (Environment.GetEnvironmentVariable("AGENTASSIST_TOKEN") is { Length: > 0 } token) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await client.GetAsync(address, cancellation);
            if (!response.IsSuccessStatusCode) return $"{address}: the server answers {(int)response.StatusCode} {response.ReasonPhrase}; name it like http://127.0.0.1:5210/v1/policies/revisions/REVISION";
            await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(cancellation), ZipArchiveMode.Read);
            await zip.ExtractToDirectoryAsync(to, cancellation);
            return null;
        }
        catch (HttpRequestException exception)
        {
            return $"{address}: {exception.Message}";
        }
        catch (InvalidDataException)
        {
            return $"{address}: the answer is no archive of packs";
        }
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
