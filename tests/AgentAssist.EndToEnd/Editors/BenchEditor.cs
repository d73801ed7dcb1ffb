namespace AgentAssist.EndToEnd.Editors;

/// <summary>The editors of the bench, each a page of its name.</summary>
internal static class BenchEditor
{
    /// <summary>Those whose underlines need a copy of their text, and which hold no formatting.</summary>
    private static readonly string[] s_plain = ["textarea", "react-textarea", "react-input"];

    private static readonly string[] s_all =
    [
        .. s_plain, "contenteditable", "shadow", "iframe", "ckeditor5", "tinymce", "tinymce-inline", "quill", "prosemirror", "tiptap", "chatwoot", "lexical",
        "slate", "draft",
    ];

    private static readonly string[] s_inFirefox =
        ["textarea", "react-textarea", "contenteditable", "ckeditor5", "tinymce", "quill", "prosemirror", "lexical"];

    public static IReadOnlyList<TheoryDataRow<BenchBrowser, string>> Everywhere { get; } = Rows(_ => true);

    /// <summary>Those with formatted text.</summary>
    public static IReadOnlyList<TheoryDataRow<BenchBrowser, string>> Rich { get; } = Rows(editor => !IsPlain(editor));

    public static bool IsPlain(string editor) => s_plain.Contains(editor);

    public static bool IsOneLine(string editor) => editor == "react-input";

    /// <summary>Each has its browser and editor as traits, so that one can be run alone.</summary>
    private static IReadOnlyList<TheoryDataRow<BenchBrowser, string>> Rows(Func<string, bool> isMeant) =>
        [.. s_all.Where(isMeant).Select(editor => Row(BenchBrowser.Chromium, editor)), .. s_inFirefox.Where(isMeant).Select(editor => Row(BenchBrowser.Firefox, editor))];

    private static TheoryDataRow<BenchBrowser, string> Row(BenchBrowser browser, string editor) =>
        new TheoryDataRow<BenchBrowser, string>(browser, editor).WithTrait("browser", browser.ToString()).WithTrait("editor", editor);
}
