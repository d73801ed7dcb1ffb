namespace AgentAssist.Cli.Templates;

/// <summary>Where the JSON Schemas are that the files of a pack name: on a server, or in a folder.</summary>
internal sealed class SchemaPlace
{
    /// <summary>The schemas of a server on this machine with its default address.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5210/schemas";

    private readonly string _base;
    private readonly bool _isUrl;

    private SchemaPlace(string place, bool isUrl) => (_base, _isUrl) = (place.TrimEnd('/'), isUrl);

    /// <param name="named">A URL, or a folder from the current one.</param>
    /// <param name="packFolder">Folder of the pack, from the current one.</param>
    public static SchemaPlace Of(string named, string packFolder)
    {
        var isUrl = named.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || named.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return isUrl ? new(named, isUrl: true) : new(Path.GetRelativePath(packFolder, named).Replace('\\', '/'), isUrl: false);
    }

    /// <summary>What stands before the name of a schema in a file.</summary>
    /// <param name="up">The way from the file's folder to the pack's: empty or <c>../</c>.</param>
    public string From(string up) => _isUrl ? $"{_base}/" : $"{up}{_base}/";
}
