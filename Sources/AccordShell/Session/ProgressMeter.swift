package import AccordEditing
import AccordPlatform
import AccordRendering
package import AccordWording

/// Tells a person who watches how far long work has come: one line on standard error, written
/// over again and again, and cleared before anything else is written. Nobody else gets anything.
package final class ProgressMeter {
  /// One piece of work; pieces lie within each other.
  private struct Task {
    let activity: Text
    let total: Int?
    var done = 0
    let began: Int
  }

  /// Work that is done within so many microseconds is not told of.
  static let patience = 500_000
  /// So many microseconds lie between two drawings.
  static let interval = 100_000

  private let streams: any Streams
  private let language: () -> Language
  private let now: () -> Int
  private var tasks: [Task] = []
  private var due = 0
  private var drawn = 0

  /// - Parameters:
  ///   - language: the language of the session, as it is now.
  ///   - now: tells the microseconds since some moment.
  package init(
    streams: any Streams, language: @escaping () -> Language,
    now: @escaping () -> Int = { Platform.now }
  ) {
    self.streams = streams
    self.language = language
    self.now = now
  }

  /// Begins a piece of work.
  ///
  /// - Parameters:
  ///   - activity: what is done, as a heading: "Running", "book import".
  ///   - total: how many steps it has, where that is known.
  package func begin(_ activity: Text, of total: Int? = nil) {
    let time = now()
    if tasks.isEmpty { due = time + ProgressMeter.patience }
    tasks.append(Task(activity: activity, total: total, began: time))
  }

  /// Tells that so many steps of the innermost piece are done.
  package func advance(to done: Int) {
    guard !tasks.isEmpty else { return }
    tasks[tasks.count - 1].done = done
    let time = now()
    guard time >= due else { return }
    due = time + ProgressMeter.interval
    draw(at: time)
  }

  /// Ends the innermost piece.
  package func end() {
    _ = tasks.popLast()
    if tasks.isEmpty { clear() }
  }

  /// Clears the line, because something else is to be written.
  package func clear() {
    guard drawn > 0 else { return }
    streams.write("\r" + String(repeating: " ", count: drawn) + "\r", to: .messages)
    drawn = 0
  }

  private func draw(at time: Int) {
    guard let task = tasks.last, let columns = streams.columns(of: .messages) else { return }
    let sentence = Escaping.oneLine(text(of: task, at: time)[language()])
    var line = ""
    var width = 0
    for character in sentence {
      let cells = DisplayWidth.of(String(character))
      // The last column stays free: a full line would go on to the next one.
      guard width + cells < columns else { break }
      line.append(character)
      width += cells
    }
    let rest = String(repeating: " ", count: max(0, drawn - width))
    streams.write("\r" + line + rest, to: .messages)
    drawn = max(width, 1)
  }

  private func text(of task: Task, at time: Int) -> Text {
    let elapsed = max(1, time - task.began)
    let rate = Int(Double(task.done) * 1e6 / Double(elapsed))
    guard task.done > 0 else { return task.activity + .same("…") }
    let speed =
      rate > 0
      ? Text(en: ", \(count: rate) a second", fr: ", \(count: rate) par seconde") : .same("")
    guard let total = task.total, total > 0 else {
      return task.activity + Text(en: ": \(count: task.done)", fr: " : \(count: task.done)") + speed
    }
    let share = min(100, task.done * 100 / total)
    let left = Double(max(0, total - task.done)) * Double(elapsed) / Double(task.done) / 1e6
    let duration = ProgressMeter.duration(Int(left.rounded(.up)))
    return task.activity
      + Text(
        en: ": \(count: task.done) of \(count: total) (\(share)%)",
        fr: " : \(count: task.done) sur \(count: total) (\(share) %)")
      + speed + Text(en: ", \(duration) left", fr: ", encore \(duration)")
  }

  /// `4 s`, `2 min 05 s`.
  private static func duration(_ seconds: Int) -> String {
    guard seconds >= 60 else { return "\(seconds) s" }
    let rest = seconds % 60
    return "\(seconds / 60) min \(rest < 10 ? "0" : "")\(rest) s"
  }
}
