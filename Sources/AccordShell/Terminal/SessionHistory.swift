import AccordDocuments
package import AccordEditing
import AccordJSON
import AccordLanguage
package import AccordPlatform
import AccordWording

/// Where inputs are kept from one session to the next; tests bring their own.
package protocol InputKeeping: AnyObject {
  /// The bytes of all that is kept; none where there is nothing yet.
  func load() throws(SystemFault) -> [UInt8]
  /// Adds bytes at the end.
  func add(_ bytes: [UInt8]) throws(SystemFault)
  /// Puts something shorter in place of all that is kept.
  func replace(_ change: ([UInt8]) -> [UInt8]) throws(SystemFault)
}

/// The inputs of this session and of earlier ones: what the arrows bring back.
///
/// They are kept as one JSON object a line, `{"at":…,"input":…}`, which several shells add to at
/// once. Nothing about it ever stops the session: what fails is told once, in `notice`.
package final class SessionHistory {
  /// All inputs, those of other sessions first.
  package private(set) var inputs = InputHistory()
  /// The inputs of this session, the oldest first.
  private(set) var own: [String] = []
  /// What cannot be read or kept, until it is taken.
  private(set) var notice: Diagnostic?

  private let keeper: (any InputKeeping)?
  private var hasFailed = false

  /// How many lines the file may have before what is double and old is left out.
  private static let longest = 20_000

  /// - Parameter keeper: `nil` keeps inputs for this session only.
  package init(_ keeper: (any InputKeeping)? = nil) {
    self.keeper = keeper
    do throws(SystemFault) {
      guard let bytes = try keeper?.load() else { return }
      let lines = SessionHistory.inputs(of: bytes)
      inputs = InputHistory(lines)
      if lines.count > SessionHistory.longest { try shorten() }
    } catch {
      fail(error)
    }
  }

  /// Keeps an input, unless it is a private one.
  func add(_ input: String) {
    guard InputHistory.isKept(input) else { return }
    let isRepeated = inputs.newest == input
    own.append(input)
    inputs.add(input)
    guard !isRepeated, !hasFailed else { return }
    do throws(SystemFault) {
      try keeper?.add(SessionHistory.line(input, at: Timestamp(microseconds: Platform.now)))
    } catch {
      fail(error)
    }
  }

  /// How many inputs fit, of those that are kept and of this session.
  func count(where isMeant: (String) -> Bool) -> Int {
    let kept = (try? keeper?.load()).map { SessionHistory.inputs(of: $0) } ?? []
    return max(kept.count(where: isMeant), inputs.entries.count(where: isMeant))
  }

  /// Removes the inputs that fit, here and where they are kept.
  func forget(where isMeant: (String) -> Bool) throws(SystemFault) {
    own.removeAll(where: isMeant)
    inputs = InputHistory(inputs.entries.filter { !$0.isEmpty && !isMeant($0) })
    func kept(_ bytes: [UInt8]) -> [UInt8] {
      Array(
        bytes.split(separator: UInt8(ascii: "\n")).filter { line in
          // Half a line that a full disk left may name the person too.
          let input = SessionHistory.inputs(of: Array(line)).first
          return !isMeant(input ?? String(decoding: line, as: UTF8.self))
        }.map { $0 + [UInt8(ascii: "\n")] }.joined())
    }
    guard let keeper, case let bytes = try keeper.load(), kept(bytes) != bytes else { return }
    try keeper.replace(kept)
  }

  /// What has to be told, once.
  func takeNotice() -> Diagnostic? {
    defer { notice = nil }
    return notice
  }

  private func fail(_ fault: SystemFault) {
    hasFailed = true
    notice = Diagnostic(
      .warning, code: "session.history",
      Text(
        en: "What you enter is remembered for this session only: \(fault.message)",
        fr: "Vos saisies ne sont retenues que pour cette session : \(fault.message)"))
  }

  private func shorten() throws(SystemFault) {
    try keeper?.replace { bytes in
      InputHistory(SessionHistory.inputs(of: bytes)).entries.filter { !$0.isEmpty }
        .suffix(SessionHistory.longest / 2)
        .flatMap { SessionHistory.line($0, at: nil) }
    }
  }

  private static func line(_ input: String, at moment: Timestamp?) -> [UInt8] {
    var members = [JSON.Member("input", .string(input))]
    if let moment { members.insert(JSON.Member("at", .string(moment.text)), at: 0) }
    return JSON.object(members).bytes + [UInt8(ascii: "\n")]
  }

  /// A line that is none of ours is passed over: half a line of a full disk costs one input.
  private static func inputs(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      (try? JSON(parsing: Array(line)))?["input"]?.string
    }
  }
}

/// The file in which a person's inputs are kept.
final class HistoryFile: InputKeeping {
  private let path: String

  init(path: String) { self.path = path }

  /// Where the file of this person lies, as the XDG rules have it; `nil` without a home.
  init?(environment: [String: String], home: String?) {
    let named = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let state = named ?? home.map({ $0 + "/.local/state" }) else { return nil }
    path = state + "/accord/history"
  }

  func load() throws(SystemFault) -> [UInt8] {
    guard try Platform.kind(of: path) != nil else { return [] }
    return try Platform.readFile(path, atMost: FileBound.history)
  }

  func add(_ bytes: [UInt8]) throws(SystemFault) { try Platform.appendPrivately(path, bytes) }

  func replace(_ change: ([UInt8]) -> [UInt8]) throws(SystemFault) {
    try Platform.replacePrivately(path, change)
  }
}
