import Testing

@testable import AccordTesting

struct TranscriptTests {
  @Test func `a session is commands with their answers`() {
    let text = """
      # language: fr
      # A remark.
      > aide
      une ligne

      une autre

      > let x = "a
         ...> b"
      ? 1
      $ accord run x.accord
      accord> last

      """
    let transcript = Transcript(text, isMarkdown: false)
    #expect(transcript.settings == ["language": "fr"])
    #expect(
      transcript.steps.map(\.input) == [
        "aide", "let x = \"a\nb\"", "$ accord run x.accord", "last",
      ])
    #expect(transcript.steps.map(\.answer) == [["une ligne", "", "une autre"], ["? 1"], [], []])
    #expect(transcript.steps.map(\.line) == [3, 8, 11, 12])
    #expect(transcript.steps.map(\.isLaunch) == [false, false, true, false])
    #expect(transcript.text == text)
  }

  @Test func `in a markdown file only blocks of accord are sessions`() {
    let text = """
      # Title
      > a quotation

      ```accord
      > version
      Accord
      ```

      ```
      > not this
      ```
      ```accord
      > help
      ```

      """
    let transcript = Transcript(text, isMarkdown: true)
    #expect(transcript.steps.map(\.input) == ["version", "help"])
    #expect(transcript.steps[0].answer == ["Accord"])
    #expect(transcript.text == text)
  }

  @Test(arguments: [
    ("$ accord run a.accord", ["$", "accord", "run", "a.accord"]),
    ("$ accord -c 'garden list'", ["$", "accord", "-c", "garden list"]),
    ("a \"b c\"d ''", ["a", "b cd", ""]),
  ])
  func `a launch is split as a system shell splits it`(line: String, words: [String]) {
    #expect(TranscriptPlayer.words(line) == words)
  }

  @Test func `a difference shows the lines and their neighbours`() {
    let old = (1...9).map(String.init).joined(separator: "\n")
    let new = old.replacing("5", with: "five")
    #expect(
      LineDifference.between(expected: old, actual: new) == """
        …
          3
          4
        - 5
        + five
          6
          7
        """)
    #expect(LineDifference.between(expected: "a\nb", actual: "a") == "  a\n- b")
    #expect(LineDifference.between(expected: "a", actual: "a") == nil)
  }
}
