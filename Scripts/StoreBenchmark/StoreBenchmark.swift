/// Measures the store beside SQLite and prints the ratios; see `Scripts/README.md`.
@main
enum StoreBenchmark {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      let library = try SQLiteLibrary()
      if !options.chore.isEmpty {
        try Chores.run(options.chore, library)
        return
      }
      try measure(options, library)
    } catch let misuse as Options.Misuse {
      Machine.tell(misuse.description)
      Machine.exit(2)
    } catch is SQLiteLibrary.Missing {
      Machine.tell("SQLite is not installed (libsqlite3), so there is nothing to compare with.")
      Machine.exit(3)
    } catch {
      Machine.tell("store-benchmark: \(error)")
      Machine.exit(1)
    }
  }

  private static func measure(_ options: Options, _ library: SQLiteLibrary) throws {
    let benchmark = try Benchmark(options, library)
    defer { Machine.remove(benchmark.folder) }
    let start = Machine.now
    try benchmark.run()
    print(
      """
      SQLite \(library.version), WAL, synchronous=FULL, TEXT PRIMARY KEY, two expression indexes on \
      json_extract, prepared statements, otherwise as it comes; \(options.documents) documents; \
      medians of \(options.rounds) interleaved rounds; \(Quantity.time(Machine.now - start)).

      """)
    print(Table(rows: benchmark.rows).text(markdown: options.isMarkdown))
  }
}
