/// A session as a text: commands, and what the shell answered to each.
///
/// In a file of its own:
///
/// ```text
/// # language: fr
/// > organisation lister
/// Il n’y a encore aucune structure.
/// > organisation montrer x
/// erreur[…]…
/// ? 1
/// ```
///
/// A line that begins with `> ` (or `accord> `) is typed at the prompt, one with `...> ` goes on
/// with it, one with `$ accord ` starts the program in the folder of the repository. The lines
/// below are the answer, standard output and standard error together; `? 1` at their end is an
/// exit code that is not 0. Lines that begin with `# ` before the first command are settings
/// (`language`, `width`, and `after` for a script to run first) and remarks. In a Markdown file only blocks of ```` ```accord ```` are
/// sessions, all of them one after the other; everything around them is left as it is.
struct Transcript {
  /// A command and its answer.
  struct Step: Hashable {
    /// Where its first line is in the file, from 1.
    var line: Int
    /// The lines that were typed, as they stand in the file.
    var prompts: [String]
    /// What was answered, without empty lines at the end.
    var answer: [String]
    /// How many empty lines part it from what follows.
    var emptyLines = 0

    /// What was typed, without prompts.
    var input: String {
      prompts.map { line in
        Transcript.marks.first { line.hasPrefix($0) }.map { String(line.dropFirst($0.count)) }
          ?? line
      }.joined(separator: "\n")
    }

    /// Whether it starts the program instead of typing at the prompt.
    var isLaunch: Bool { Transcript.isLaunch(prompts[0]) }
  }

  /// A part of the file.
  enum Part: Hashable {
    case prose(String)
    case step(Step)
  }

  static let launchMarks = ["$ accord", "$ swift run accord"]
  static let marks = ["accord> ", "> ", "   ...> ", "...> "]

  var parts: [Part]
  /// The settings at the top: `language`, `width`, `today`, `after`.
  var settings: [String: String]

  var steps: [Step] {
    parts.compactMap { part in
      if case .step(let step) = part { step } else { nil }
    }
  }

  init(_ text: String, isMarkdown: Bool) {
    var parts: [Part] = []
    var settings: [String: String] = [:]
    var step: Step?
    var isInside = !isMarkdown
    func finish() {
      guard var done = step else { return }
      while done.answer.last?.isEmpty == true {
        done.answer.removeLast()
        done.emptyLines += 1
      }
      parts.append(.step(done))
      step = nil
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (number, line) in lines.enumerated() {
      if isMarkdown, line.hasPrefix("```") {
        finish()
        isInside = !isInside && line == "```accord"
        parts.append(.prose(line))
      } else if isInside, step != nil, line.hasPrefix("...> ") || line.hasPrefix("   ...> ") {
        step?.prompts.append(line)
      } else if isInside, Transcript.isPrompt(line) {
        finish()
        step = Step(line: number + 1, prompts: [line], answer: [])
      } else if step != nil {
        step?.answer.append(line)
      } else {
        if isInside, let (name, value) = Transcript.setting(line) { settings[name] = value }
        parts.append(.prose(line))
      }
    }
    finish()
    self.parts = parts
    self.settings = settings
  }

  /// The file.
  var text: String {
    var lines: [String] = []
    for part in parts {
      switch part {
      case .prose(let line): lines.append(line)
      case .step(let step):
        lines += step.prompts + step.answer + Array(repeating: "", count: step.emptyLines)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func isPrompt(_ line: String) -> Bool {
    line.hasPrefix("> ") || line.hasPrefix("accord> ") || isLaunch(line)
  }

  private static func isLaunch(_ line: String) -> Bool {
    launchMarks.contains { line == $0 || line.hasPrefix($0 + " ") }
  }

  private static func setting(_ line: String) -> (name: String, value: String)? {
    guard line.hasPrefix("# "), let colon = line.firstIndex(of: ":") else { return nil }
    let name = line.dropFirst(2).prefix(while: { $0 != ":" })
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    return (String(name), String(value))
  }
}
