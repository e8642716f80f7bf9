import AccordWording
import TestSupport
import Testing

@testable import AccordRendering

/// A text in Markdown as a page.
@Suite struct MarkdownPageTests {
  private func page(_ text: String) -> String { MarkdownPage(language: .french).page(text) }

  private func body(_ text: String) -> String {
    let page = page(text)
    let start = page.firstRange(of: "<main class=\"text\">\n")?.upperBound ?? page.startIndex
    let end = page.firstRange(of: "</main>")?.lowerBound ?? page.endIndex
    return String(page[start..<end])
  }

  @Test func `headings, paragraphs, lists, code, anchors and links`() {
    #expect(
      body(
        """
        # One `code`

        A paragraph
        of two lines with `a < b` and `` a ` b ``.

        <a id="x-1"></a>

        - [first](#x-1): it
        - second
        ## Two
        ```text
        - <no> list
        ```
        """) == """
          <h1>One <code>code</code></h1>
          <p>A paragraph of two lines with <code>a &lt; b</code> and <code>a ` b</code>.</p>
          <a id="x-1"></a>
          <ul>
          <li><a href="#x-1">first</a>: it</li>
          <li>second</li>
          </ul>
          <h2>Two</h2>
          <pre tabindex="0"><code>- &lt;no&gt; list</code></pre>

          """)
  }

  @Test(arguments: ["`open", "[no link", "[a](b)", "\\*stars\\*", "<script>", "####### seven"])
  func `what is no mark is words`(line: String) {
    let body = body(line)
    #expect(body.hasPrefix("<p>") && !body.contains("<script") && !body.contains("<code"))
    #expect(line != "\\*stars\\*" || body == "<p>*stars*</p>\n")
  }

  @Test func `the page says its title and its language`() {
    let page = page("# Première `heure`\n")
    #expect(page.contains("<html lang=\"fr\">"))
    #expect(page.contains("<title>Première heure</title>"))
  }

  @Test func `a session is a screen, with what is typed and what was refused`() {
    let screen = body(
      """
      ```accord
      accord> garden list | where a < b
      error[x]: No.
      ~ gardens/a: changed
      ```
      """)
    #expect(screen.contains("<figure class=\"screen\""))
    #expect(
      screen.contains(
        "<span class=\"prompt\">accord&gt;</span> <b>garden list | where a &lt; b</b>\n"),
      "\(screen)")
    #expect(screen.contains("<span class=\"refused\">error[x]: No.</span>\n"))
    #expect(screen.contains("<span class=\"told\">~ gardens/a: changed</span></code></pre>"))
    #expect(!body("```\naccord demo\n```").contains("screen"))
  }
}
