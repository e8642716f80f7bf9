import AccordDocuments
import AccordJSON
import AccordWording
import Testing

/// A workspace in a `MemoryFileSystem`, opened again and again.
struct Shelf {
  let system = MemoryFileSystem()
  let path = "/office/shelf"

  var journalPath: String { path + "/log/00000001.jsonl" }

  /// The bytes of the journal.
  var journal: [UInt8] {
    get { system.files[journalPath]?.bytes ?? [] }
    nonmutating set { system.files[journalPath]?.bytes = newValue }
  }

  /// The lines of the journal.
  var lines: [String] {
    String(decoding: journal, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func open(
    _ access: Workspace.Access = .readWrite, schemas: [Schema] = Library.schemas,
    creating: Bool = true, lockPatience: Int = 100
  ) throws -> Workspace {
    try Workspace.open(
      path, schemas: schemas, access: access, creating: creating, lockPatience: lockPatience,
      in: system)
  }

  /// The length of the journal after its head and after each transaction.
  var ends: [Int] {
    var offset = 0
    return lines.compactMap { line in
      offset += line.utf8.count + 1
      return line.hasPrefix("{\"tx\"") || line.hasPrefix("{\"accord\"") ? offset : nil
    }
  }

  /// The contents at each of `ends`.
  func states() throws -> [[String: String]] {
    try ends.map { end in
      let copy = copy()
      copy.journal = Array(copy.journal.prefix(end))
      copy.system.files[copy.path + "/tail"] = nil
      return try copy.open().contents()
    }
  }

  /// A copy with the same files.
  func copy() -> Shelf {
    let other = Shelf()
    for (path, content) in system.files {
      let file = MemoryFileSystem.Content()
      file.bytes = content.bytes
      other.system.files[path] = file
    }
    other.system.directories = system.directories
    return other
  }

  /// A shelf whose journal has three transactions of different kinds.
  static func withThreeTransactions() throws -> Shelf {
    let shelf = Shelf()
    let workspace = try shelf.open()
    try workspace.write("ana", "author add") {
      try $0.put(Author("herbert", "Frank Herbert"))
      try $0.put(Author("l-aigle", "L’Aigle"))
    }
    try workspace.write("bob", "book add") { try $0.put(Book("dune", by: "herbert", isbn: "1")) }
    try workspace.write("ana", "author remove") {
      try $0.put(Book("dune", by: "herbert", pages: 412, isbn: "1"))
      try $0.remove(Author("l-aigle", "").id)
    }
    return shelf
  }
}

extension Workspace {
  /// Commits some changes.
  @discardableResult
  func write(
    _ author: String = "ana", _ command: String = "test", _ changes: (Transaction) throws -> Void
  ) throws -> CommitReceipt? {
    let transaction = try begin()
    try changes(transaction)
    return try commit(transaction, author: author, command: command)
  }

  /// All documents of all collections, as text; what cannot be read is named so.
  func contents() throws -> [String: String] {
    let transaction = try begin()
    var result: [String: String] = [:]
    for schema in schemas {
      for key in try transaction.keys(in: schema.collection) {
        do {
          result[key.description] = try transaction.stored(key)?.body.text ?? "nothing"
        } catch is WorkspaceFault {
          result[key.description] = "damaged"
        }
      }
    }
    return result
  }
}
