import AccordDocuments
import AccordLanguage
import AccordShell
import AccordWording

/// The shell with a plugin whose code never ends and reads nothing, for the tests of Ctrl-C on a
/// terminal. Each piece of it prints that it runs: a test cannot know otherwise.
@main
enum LoopingShell {
  static func main() { Launcher.main(plugins: [LoopPlugin()]) }
}

struct LoopPlugin: Plugin {
  let name = "loop"
  let summary = Text(en: "Code that never ends", fr: "Du code sans fin")
  let documents: [any Document.Type] = [Top.self]
  let commands = [
    Command(
      "top spin", fr: "toupie tourner", .read, Text(en: "Spin", fr: "Tourner")
    ) { _ in spin() },
    Command(
      "top add", fr: "toupie ajouter", .write, Text(en: "Add a top", fr: "Ajouter une toupie")
    ) { session in
      guard let id = ID<Top>("t-1") else { return .none }
      try session.put(Top(id: id))
      return .none
    },
    Command(
      "top read", fr: "toupie lire", .read, Text(en: "Read for ever", fr: "Lire sans fin")
    ) { session in
      print("reading")
      while true { _ = try session.all(Top.self) }
    },
  ]
}

struct Top: Document {
  static let schema = Schema(
    "tops", Text(en: "top", fr: "toupie"), .feminine,
    guards: [
      Guard("top.still", Text(en: "Tops stand", fr: "Les toupies tiennent"), over: [Top.self]) {
        _, _ in spin()
      }
    ])
  var id: ID<Top>
  var label: String { id.name }
}

private func spin() -> Never {
  print("spinning")
  var rounds: UInt = 0
  while true { rounds &+= 1 }
}
