import AccordWording
import Testing

@testable import AccordShell

/// A page from a text in Markdown.
@Suite struct GuidePageTests {
  private static let text = """
    # Title

    A paragraph
    of two lines.

    ```accord
    # width: 76
    # after: a.accord
    accord> dashboard
    Id  Name

    # not a setting
    ```

    ## Next
    """

  @Test func `has its headings, paragraphs and sessions, without the settings of these`() {
    let page = HelpPage(markdown: GuideText.shown(Self.text), .english)
    #expect(
      page.lines == [
        "Title", "", "A paragraph of two lines.", "", "  accord> dashboard", "  Id  Name", "",
        "  # not a setting", "", "Next",
      ])
    #expect(
      page.markdown(level: 1).contains(
        "```\naccord> dashboard\nId  Name\n\n# not a setting\n```\n"))
    #expect(page.manual.contains(".nf\naccord> dashboard\nId  Name\n\n# not a setting\n.fi"))
  }

  @Test func `where a program brings none, that is told`() {
    #expect(TestWorld().run("guide").messages.contains("This program brings no guide."))
  }
}
