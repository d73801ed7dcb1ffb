namespace AgentAssist.Plugins.Tests.Running;

/// <summary>Where the sample plugins lie.</summary>
internal static class SamplePlugins
{
    public static string Root { get; } = FindRoot();

    public static string Node => Path.Combine(Root, "tests", "plugins", "hello-node");

    public static string Python => Path.Combine(Root, "tests", "plugins", "hello-python");

    public static string Misbehaving => Path.Combine(Root, "tests", "plugins", "misbehaving");

    /// <summary>The built one.</summary>
    public static string CSharp => Path.Combine(Root, "tests", "plugins", "hello-csharp", "bin", ConfigurationAndFramework());

    /// <summary>Skips a test where a program is missing.</summary>
    public static void Need(string program)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        Assert.SkipUnless(folders.Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))), $"{program} is not installed.");
    }

    /// <summary>As in <c>bin/Debug/net10.0</c> of the tests themselves.</summary>
    private static string ConfigurationAndFramework()
    {
        var parts = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        return Path.Combine(parts[^2], parts[^1]);
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "AgentAssist.sln"))) return at.FullName;
        throw new InvalidOperationException("The repository is not above the tests.");
    }
}
