using AgentAssist.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace AgentAssist.Server.Tests.Hosting;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5210", true)]
    [InlineData("http://localhost:5210", true)]
    [InlineData("https://[::1]:5210", true)]
    [InlineData("http://127.8.9.10:80", true)]
    [InlineData("http://0.0.0.0:5210", false)]
    [InlineData("http://[::]:5210", false)]
    [InlineData("http://+:5210", false)]
    [InlineData("http://192.168.1.5:5210", false)]
    [InlineData("http://localhost.example:5210", false)]
    public void Loopback_is_told_from_what_others_can_reach(string url, bool loopback) =>
        Assert.Equal(loopback, Read(("urls", url)).FirstPublic is null);

    [Fact]
    public void Nothing_said_is_the_default_on_loopback()
    {
        var addresses = Read();

        Assert.True(addresses.IsDefault);
        Assert.Equal([ServerSettings.DefaultUrl], addresses.Urls);
        Assert.Null(addresses.FirstPublic);
    }

    [Fact]
    public void Ports_alone_are_open_to_all() => Assert.Equal("http://*:8080", Read(("http_ports", "8080")).FirstPublic);

    [Fact]
    public void Addresses_win_over_ports() => Assert.Null(Read(("http_ports", "8080"), ("urls", "http://localhost:1")).FirstPublic);

    private static ListenAddresses Read(params (string Name, string Value)[] settings) => ListenAddresses.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
