using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Tests.Text.Inflection;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Hosting;

/// <summary>Changed files are in force soon, broken ones never.</summary>
public sealed class PolicyHostTests : IDisposable
{
    private const string Draft = "One or two or three.";

    private readonly HostedFolder _hosted = new(HostedFolder.Saying("one"));

    public void Dispose() => _hosted.Dispose();

    [Fact]
    public async Task A_changed_file_is_in_force_soon()
    {
        Assert.Equal(["One"], _hosted.Words(Draft));
        var before = _hosted.Host.Current.Source.Revision;

        _hosted.Say("two");

        await HostedFolder.Eventually(() => _hosted.Words(Draft) is ["two"]);
        Assert.NotEqual(before, _hosted.Host.Current.Source.Revision);
    }

    [Fact]
    public async Task Files_and_packs_come_and_go()
    {
        _hosted.Files.Pack("q").Rule("q", "more", HostedFolder.Find("three"));
        await HostedFolder.Eventually(() => _hosted.Words(Draft) is ["One", "three"]);

        File.Delete(Path.Combine(_hosted.Files.Path, "p/rules/r.yaml"));
        await HostedFolder.Eventually(() => _hosted.Words(Draft) is ["three"]);

        Directory.Move(Path.Combine(_hosted.Files.Path, "q"), Path.Combine(_hosted.Files.Path, "z"));
        _hosted.Files.Rule("p", "r", HostedFolder.Find("two"));
        await HostedFolder.Eventually(() => _hosted.Words(Draft) is ["two", "three"]);
    }

    [Fact]
    public async Task An_error_is_shown_and_the_last_good_policy_stays_until_it_is_mended()
    {
        var good = _hosted.Host.Current;

        _hosted.Files.Rule("p", "r", "find: {phrases: {en: (one}}\n");
        await HostedFolder.Eventually(() => _hosted.Host.Problems.Any(problem => problem is { IsError: true, Code: "phrase-syntax" }));
        Assert.Same(good, _hosted.Host.Current);
        Assert.Equal(["One"], _hosted.Words(Draft));

        _hosted.Say("three");
        await HostedFolder.Eventually(() => _hosted.Words(Draft) is ["three"]);
        Assert.DoesNotContain(_hosted.Host.Problems, problem => problem.IsError);
    }

    [Fact]
    public async Task Taking_an_error_back_clears_it()
    {
        _hosted.Files.Write("p/rules/half.yaml", "rule: half\ntitle: \"not clo");
        await HostedFolder.Eventually(() => _hosted.Host.Problems.Any(problem => problem.IsError));

        File.Delete(Path.Combine(_hosted.Files.Path, "p/rules/half.yaml"));
        await HostedFolder.Eventually(() => !_hosted.Host.Problems.Any(problem => problem.IsError));
        Assert.Equal(["One"], _hosted.Words(Draft));
    }

    [Fact]
    public async Task A_half_written_file_is_an_error_until_the_rest_is_there()
    {
        var path = Path.Combine(_hosted.Files.Path, "p/rules/late.yaml");
        await using (var file = new StreamWriter(path))
        {
            await file.WriteAsync("rule: late\ntitle: T\nmessage: M\nfind: {phrases: {en: [=three, ");
            await file.FlushAsync(TestContext.Current.CancellationToken);
            await HostedFolder.Eventually(() => _hosted.Host.Problems.Any(problem => problem.IsError));
            Assert.Equal(["One"], _hosted.Words(Draft));
            await file.WriteAsync("=two]}}\n");
        }

        await HostedFolder.Eventually(() => _hosted.Words(Draft) is ["One", "two", "three"]);
    }

    [Fact]
    public async Task The_last_of_many_quick_changes_wins()
    {
        for (var i = 0; i < 100; i++) _hosted.Say(i % 2 == 0 ? "two" : "one");
        _hosted.Say("three");

        await HostedFolder.Eventually(() => _hosted.Words(Draft) is ["three"]);
    }

    [Fact]
    public async Task A_deleted_folder_keeps_the_last_good_policy_and_is_told()
    {
        Directory.Delete(_hosted.Files.Path, recursive: true);
        _hosted.Host.Reload();

        Assert.Contains(_hosted.Host.Problems, problem => problem is { IsError: true, Code: "missing-folder" });
        Assert.Equal(["One"], _hosted.Words(Draft));

        _hosted.Files.Pack("p").Rule("p", "r", HostedFolder.Find("two"));
        await HostedFolder.Eventually(() => _hosted.Words(Draft) is ["two"]);
    }

    [Fact]
    public async Task A_folder_behind_a_link_that_is_turned_elsewhere_is_read_anew()
    {
        // As Kubernetes mounts a ConfigMap: files are links through "..data", which is turned to the next version.
        var root = _hosted.Files.Path;
        foreach (var (version, word) in new[] { ("..1", "one"), ("..2", "two") })
            new PolicyFolder(Path.Combine(root, "mount", version)).Pack("p").Rule("p", "r", HostedFolder.Find(word));
        var mount = Path.Combine(root, "mount");
        Directory.CreateSymbolicLink(Path.Combine(mount, "..data"), "..1");
        Directory.CreateSymbolicLink(Path.Combine(mount, "p"), Path.Combine("..data", "p"));
        using var host = PolicyHost.Open(mount, Dictionaries.Inflector);
        host.Watch();
        Assert.Equal(["One"], Words());

        Directory.Delete(Path.Combine(mount, "..data"));
        Directory.CreateSymbolicLink(Path.Combine(mount, "..data"), "..2");

        await HostedFolder.Eventually(() => Words() is ["two"]);

        string[] Words() => [.. host.Current.Policies["default"].Check(new DraftCheckRequest { Draft = new Draft(Draft) }).Diagnostics
            .Select(found => Draft[found.Range.Start..found.Range.End])];
    }

    [Fact]
    public async Task Requests_during_a_change_are_answered_by_one_revision_entirely()
    {
        // Each version has two rules and a list that only go together.
        using var stop = new CancellationTokenSource();
        WriteVersion(0);
        _hosted.Host.Reload();
        var answers = Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var seen = new HashSet<string>();
            while (!stop.IsCancellationRequested)
            {
                var response = _hosted.Host.Current.Policies["default"].Check(new DraftCheckRequest { Draft = new Draft("even one, odd one; even two, odd two.") });
                var found = string.Join(',', response.Diagnostics.Select(diagnostic => diagnostic.Code + diagnostic.Range.Start));
                Assert.True(found is "a0,b19" or "a10,b29", $"{response.Policy.Revision}: {found}");
                seen.Add(response.Policy.Revision + found);
            }

            return seen.Count;
        })));
        for (var version = 1; version <= 20; version++)
        {
            WriteVersion(version);
            _hosted.Host.Reload();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        Assert.All(await answers, seen => Assert.InRange(seen, 2, 2));
    }

    [Fact]
    public void Each_attempt_is_told_and_an_unchanged_folder_is_none()
    {
        var attempts = 0;
        using var host = PolicyHost.Open(_hosted.Files.Path, Dictionaries.Inflector);
        host.Reloaded += _ => attempts++;

        host.Reload();
        Assert.Equal(0, attempts);
        _hosted.Say("two");
        host.Reload();
        Assert.Equal(1, attempts);
    }

    private void WriteVersion(int version)
    {
        var word = version % 2 == 0 ? "even" : "odd";
        _hosted.Files.Write("p/rules/r.yaml",
            $"- {{rule: a, title: T, message: M, find: {{phrases: {{en: {word} one}}}}}}\n- {{rule: b, title: T, message: M, find: {{phrases: {{en: {word} two}}}}}}\n");
    }
}
