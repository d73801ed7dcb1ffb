using System.Net;
using System.Text.RegularExpressions;

namespace AgentAssist.Server.Tests.Desk;

/// <summary>A lead's browser without scripts.</summary>
internal sealed partial class LeadPages(Uri server) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = server,
    };

    private string _token = "";

    public HttpClient Client => _client;

    public void Dispose() => _client.Dispose();

    public async Task<string> OpenAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        _token = FormToken().Match(html).Groups[1].Value;
        return html;
    }

    public async Task SignInAsync(string name = "Olena", string? token = null)
    {
        await OpenAsync("/desk/sign-in?lang=en");
        using var response = await SubmitAsync("/desk/sign-in?lang=en", ("name", name), ("token", token ?? ""));
        Assert.Equal((HttpStatusCode.SeeOther, "/approvals?lang=en"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    public Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] fields) => _client.PostAsync(
        path, new FormUrlEncodedContent(fields.Append(("form-token", _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));

    /// <summary>As a forged form would: without the page's token.</summary>
    public Task<HttpResponseMessage> ForgeAsync(string path, params (string Name, string Value)[] fields) => _client.PostAsync(
        path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
