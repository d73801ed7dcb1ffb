using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin configure</c>: shows and changes a plugin's settings.</summary>
internal sealed class PluginConfigureCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _id = PluginOptions.Id();
    private readonly Option<string?> _data = PluginOptions.Data();

    private readonly Argument<string[]> _settings = new("KEY=VALUE")
    {
        Description = "Settings to change; a list is written with commas, KEY= sets the default back. Without any, the settings are shown.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public PluginConfigureCommand(Terminal terminal)
        : base("configure", "Shows or changes the settings of a plugin; a running server follows at once.")
    {
        _terminal = terminal;
        Add(_id);
        Add(_settings);
        Add(_data);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var installer = new PluginInstaller(PluginOptions.Folders(parsed.GetValue(_data)));
        if (await PluginOptions.FindAsync(installer, parsed.GetValue(_id)!, _terminal) is not { } entry) return ExitCode.BadInput;
        var properties = installer.Manifest(entry)?.Contributes.Of(ContributionCatalog.Configuration) ?? [];
        foreach (var setting in parsed.GetValue(_settings)!)
        {
            if (Read(setting, properties, out var key, out var value) is { } problem)
            {
                await _terminal.FailAsync(problem);
                return ExitCode.BadInput;
            }

            installer.Configure(entry.Id, key, value);
        }

        var set = installer.Ledger.Find(entry.Id)!.Configuration;
        foreach (var property in properties)
        {
            var value = set.TryGetValue(property.Key, out var given) ? given : property.Default;
            await _terminal.Out.WriteLineAsync($"{property.Key} = {value.GetRawText()}  {_terminal.Palette.Dim(property.Description)}");
        }

        return ExitCode.Clean;
    }

    private static string? Read(string setting, IReadOnlyList<ConfigurationProperty> properties, out string key, out JsonElement? value)
    {
        var parts = setting.Split('=', 2);
        (key, value) = (parts[0], null);
        if (parts.Length < 2) return $"'{setting}' is no setting; write KEY=VALUE";
        var name = key;
        if (properties.FirstOrDefault(property => property.Key == name) is not { } property)
            return $"there is no setting '{key}'; there are: {string.Join(", ", properties.Select(property => property.Key))}";
        if (parts[1].Length == 0) return null;
        value = Parse(property.Type, parts[1]);
        return value is null ? $"'{parts[1]}' cannot be {key}; write a {property.Type}" : null;
    }

    private static JsonElement? Parse(string type, string text) => type switch
    {
        "string" => JsonSerializer.SerializeToElement(text, CliJsonContext.Default.String),
        "strings" => JsonSerializer.SerializeToElement(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), CliJsonContext.Default.StringArray),
        "number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonSerializer.SerializeToElement(number, CliJsonContext.Default.Double) : null,
        _ => bool.TryParse(text, out var flag) ? JsonSerializer.SerializeToElement(flag, CliJsonContext.Default.Boolean) : null,
    };
}
