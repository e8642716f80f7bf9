import AccordEditing
import AccordPlatform
import AccordShell
import AccordTables
import AccordWording

/// Gives the commands of a transcript to a shell whose clock, author, width and colours are
/// fixed. What is typed and what is launched share one workspace.
final class TranscriptPlayer {
  private let plugins: [any Plugin]
  private let shell: TestShell
  private let files: FolderBelow

  init(_ plugins: [any Plugin], folder: String, settings: [String: String]) throws {
    self.plugins = plugins
    files = FolderBelow(folder: folder)
    let language = try settings["language"].map { try Language.reading($0) } ?? .english
    let width = try settings["width"].map { try Int(reading: $0) } ?? 80
    let today = try settings["today"].map { try CalendarDate(reading: $0) }
    shell = try TestShell(
      plugins, language: language, today: today, width: width, isAgreed: false, reading: files)
    guard let script = settings["after"] else { return }
    let (text, code) = launch("$ accord run \(script)")
    guard code == 0 else {
      throw Failure("transcript.after", .same(text))
    }
  }

  /// What the shell answers, as lines without empty ones at the end.
  func answer(to step: Transcript.Step) -> [String] {
    let (text, code) = step.isLaunch ? launch(step.input) : type(step.input)
    var lines = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    if code != 0 { lines.append("? \(code)") }
    return lines
  }

  private func type(_ input: String) -> (String, Int32) {
    let run = shell.run(input)
    return (run.text, run.exitCode)
  }

  private func launch(_ line: String) -> (String, Int32) {
    let words = TranscriptPlayer.words(line)
    let streams = BufferStreams(width: shell.width)
    let world = ProcessContext(
      streams: streams, environment: ["ACCORD_LANG": shell.language.rawValue], home: "/home/demo",
      loginName: shell.author, today: { [today = shell.today] in today }, files: files,
      open: { [workspace = shell.workspace] _, _, _ in workspace },
      create: { [workspace = shell.workspace] _, _ in workspace })
    let arguments = words.drop { $0 != "accord" }.dropFirst()
    let code = Launcher(plugins: plugins, world: world).run(Array(arguments))
    return (streams.everything, code.rawValue)
  }

  /// The words of a line as a system shell splits it, with `'…'` and `"…"`.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}

/// The real files below a folder.
struct FolderBelow: FileReading {
  let folder: String

  func contents(of file: FilePath, atMost bound: Int) throws -> [UInt8] {
    do throws(SystemFault) {
      return try Platform.readFile(place(of: file), atMost: bound)
    } catch {
      throw FileFault(path: file.path, fault: error)
    }
  }

  func bytes(of file: FilePath) throws -> any ByteSource {
    try NamedBytes(file.path, at: place(of: file))
  }

  private func place(of file: FilePath) -> String {
    file.path.hasPrefix("/") ? file.path : folder + "/" + file.path
  }
}

extension Language {
  static func reading(_ text: String) throws -> Language {
    guard let language = Language(rawValue: text) else {
      throw Failure(
        "transcript.language",
        Text(
          en: "\"\(text)\" is not a language: write en or fr.",
          fr: "«\u{A0}\(text)\u{A0}» n’est pas une langue\u{A0}: écrivez en ou fr."))
    }
    return language
  }
}
