/// What the command line asks for.
struct Options {
  /// The lines that can be measured, in the order of the table.
  enum Line: String, CaseIterable {
    case commits, bulk, lookup, equality, scan, open, kill, rebuild, disk, memory
  }

  /// How many documents "a million" is.
  var documents = 1_000_000
  /// How many documents the transaction of `bulk` has.
  var bulk = 100_000
  /// How often each side takes its turn.
  var rounds = 5
  /// The lines to measure.
  var lines = Line.allCases
  var isMarkdown = false
  /// Where the folder for the measurements is made: on the disk that is to be measured.
  var folder = ".build"
  /// What a process started by the benchmark does, with its arguments; see `Chores`.
  var chore: [String] = []

  struct Misuse: Error, CustomStringConvertible {
    let description: String
  }

  static let usage = """
    usage: Scripts/benchmark [--quick] [--documents N] [--rounds N] [--only LINE]… [--markdown]
                             [--folder DIR]
    lines: \(Line.allCases.map(\.rawValue).joined(separator: " "))
    """

  init(_ arguments: some Collection<String>) throws {
    var words = Array(arguments)[...]
    var chosen: [Line] = []
    func value() throws -> String {
      guard let value = words.popFirst() else { throw Misuse(description: Options.usage) }
      return value
    }
    func number() throws -> Int {
      guard let number = Int(try value()), number > 0 else {
        throw Misuse(description: Options.usage)
      }
      return number
    }
    while let word = words.popFirst() {
      switch word {
      case "--quick":
        documents = 100_000
        rounds = 3
      case "--documents": documents = try number()
      case "--rounds": rounds = try number()
      case "--only":
        guard let line = Line(rawValue: try value()) else {
          throw Misuse(description: Options.usage)
        }
        chosen.append(line)
      case "--markdown": isMarkdown = true
      case "--folder": folder = try value()
      case "--chore":
        chore = Array(words)
        words = []
      default: throw Misuse(description: Options.usage)
      }
    }
    if !chosen.isEmpty { lines = Line.allCases.filter(chosen.contains) }
    bulk = min(bulk, documents)
  }
}
