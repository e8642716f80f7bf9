import AccordPlatform
import Testing

@testable import AccordShell

@Suite struct FailurePolicyTests {
  private static let script = """
    book add one --title A --copies -1
    book lend one
    book add two --title B
    book lend three
    """

  private func bench() throws -> PlanBench {
    let bench = try PlanBench("shelf add a --name A")
    bench.files["s.accord"] = Self.script
    return bench
  }

  @Test func `keep-going finds every error, keeps nothing, and tells what only follows`() throws {
    let bench = try bench()
    let before = try bench.bytes()
    let run = bench.run("run", "s.accord", "--keep-going")
    #expect(run.code == .failed)
    #expect(run.messages.contains("s.accord:1:33: error[book.copies]"))
    #expect(run.messages.contains("s.accord:2:11: error[books.unknown]"))
    #expect(run.messages.contains("This may only follow from s.accord:1, which failed."))
    #expect(run.messages.contains("s.accord:4:11: error[books.unknown]"))
    #expect(
      run.messages.hasSuffix(
        "Nothing was kept: 3 errors, 1 of which may only follow from others.\n"))
    #expect(try bench.bytes() == before)
    let json = bench.run("run", "s.accord", "--continuer", "--format", "json")
    #expect(json.messages.contains("\"follows-from\": {\"file\": \"s.accord\", \"line\": 1}"))
  }

  @Test func `without it the first error ends the run`() throws {
    let run = try bench().run("run", "s.accord")
    #expect(run.messages.hasSuffix("Nothing was kept: 1 error.\n"))
  }

  @Test func `what a commit would refuse is found as well`() throws {
    let bench = try bench()
    bench.files["s.accord"] = """
      book lend none
      book add x --title T --price 20M€
      book add y --title T --price 30M€
      """
    let run = bench.run("run", "s.accord", "--keep-going")
    #expect(run.messages.contains("s.accord:3:10: error[book.two-dear]"))
    #expect(run.messages.contains("Nothing was kept: 3 errors"))
  }

  @Test func `each keeps the lines that can be kept and names the others`() throws {
    let bench = try bench()
    bench.files["s.accord"] = "shelf add b --name B\n" + Self.script + "\nshelf add c --name C"
    let run = bench.run("run", "s.accord", "--each")
    #expect(run.code == .incomplete)
    #expect(
      run.messages.hasSuffix(
        "Kept: 3 lines, s.accord:1, 4, 6 (transactions 2–4). Not kept: 3 lines, s.accord:2–3, 5.\n"
      ))
    #expect(
      try bench.documents().map { $0.prefix { $0 != " " } } == [
        "books/two", "shelves/a", "shelves/b", "shelves/c",
      ])
    let french = bench.run("run", "s.accord", "--séparément", "--lang", "fr")
    #expect(french.messages.contains("Non conservé\u{A0}: 6 lignes, s.accord:1–6."))
  }

  @Test func `a requirement that does not hold ends the lines kept separately`() throws {
    let bench = try bench()
    bench.files["s.accord"] = """
      shelf add b --name B
      require (book list | count) = 1 "no book"
      shelf add c --name C
      """
    let run = bench.run("run", "s.accord", "--each")
    #expect(run.code == .incomplete)
    #expect(
      run.messages.hasSuffix(
        "Kept: 1 line, s.accord:1 (transactions 2). Not kept: 1 line, s.accord:2. Not run: 1 line, s.accord:3.\n"
      ))
  }

  @Test func `a line that is kept by itself has its files at once`() throws {
    let bench = try bench()
    bench.files["s.accord"] = """
      book list | save a.csv
      shelf add b --name B
      book list | save b.csv
      book list | save missing/c.csv
      shelf add d --name D
      require (book list | count) = 1 "no book"
      book list | save e.csv
      """
    bench.saves.faults["missing/c.csv"] = SystemFault("open", "missing", problem: .notFound)
    let run = bench.run("run", "s.accord", "--each")
    #expect(run.code == .incomplete)
    #expect(bench.saves.files.keys.sorted() == ["a.csv", "b.csv"])
    #expect(run.messages.contains("s.accord:4:18: error[save.unwritten]"), "\(run.messages)")
    #expect(
      run.messages.contains(
        "Kept: 2 lines, s.accord:2, 5 (transactions 2–3). Not kept: 2 lines, s.accord:4, 6."),
      "\(run.messages)")
  }

  @Test func `changes of a line are kept and its file is not where it cannot take its place`()
    throws
  {
    let bench = try bench()
    bench.files["s.accord"] = """
      if true {
        shelf add b --name B
        book list | save late.csv
      }
      book list | save f.csv
      """
    bench.saves.lateFaults["late.csv"] = SystemFault("rename", "late.csv", problem: .diskFull)
    let run = bench.run("run", "s.accord", "--each")
    #expect(run.code == .incomplete)
    #expect(bench.saves.files.keys.sorted() == ["f.csv"])
    #expect(run.messages.contains("The changes of the run were kept."), "\(run.messages)")
    #expect(run.messages.contains("Kept: 1 line, s.accord:1"), "\(run.messages)")
  }

  @Test(arguments: [
    (["run", "s.accord", "--each", "--keep-going"], "usage.contradiction"),
    (["plan", "s.accord", "--each"], "usage.misplaced-option"),
    (["check", "s.accord", "--keep-going"], "usage.misplaced-option"),
    (["run", "s.accord", "--save", "p"], "usage.misplaced-option"),
    (["plan", "s.accord", "--save", "p", "--keep-going"], "usage.contradiction"),
    (["run", "s.accord", "--brief"], "usage.misplaced-option"),
  ])
  func `options that make no sense together are refused`(words: [String], code: String) throws {
    let run = try bench().run(words, on: "work")
    #expect(run.code == .usage)
    #expect(run.messages.hasPrefix("error[\(code)]"))
  }

  @Test func `files, commands typed and standard input are one transaction`() throws {
    let bench = try bench()
    bench.files["a.accord"] = "shelf add x --name X"
    bench.files["b.accord"] = "shelf add y --name Y"
    let run = bench.run("run", "a.accord", "b.accord", "-c", "shelf add z --name Z")
    #expect(run.code == .done)
    #expect(run.messages.hasSuffix("3 documents created, 0 changed, 0 removed (transaction 2).\n"))
  }

  @Test func `a command that would ask ends at once where nobody is there`() throws {
    let bench = try bench()
    let before = try bench.bytes()
    let run = bench.run("-c", "shelf remove a")
    #expect(run.code == .usage)
    #expect(run.messages.contains("--yes"))
    #expect(try bench.bytes() == before)
  }

  @Test func `a rule is told at the line that broke it, whoever wrote the document last`() throws {
    let bench = try bench()
    bench.files["s.accord"] = """
      book add one --title A --price 20M€
      shelf add s --name S
      for n in (two, three) {
        book add $n --title B --price 30M€
      }
      shelf add t --name T
      book lend one two
      """
    for words in [
      ["run", "s.accord"], ["plan", "s.accord"], ["run", "s.accord", "--keep-going"],
    ] {
      let run = bench.run(words, on: "work")
      #expect(run.code == .failed)
      #expect(run.messages.contains("s.accord:4:3: error[book.two-dear]"))
      #expect(run.messages.contains("The document was written at s.accord:7."))
      #expect(run.messages.contains("In round 1, n = two."))
      #expect(!run.messages.contains("s.accord:1:"))
      #expect(!run.messages.contains("s.accord:7:"))
    }
  }

  @Test func `keep-going goes on with the next round of a loop`() throws {
    let bench = try bench()
    bench.files["s.accord"] = """
      for n in (1, -2, 3, -4) {
        for m in (a, b) {
          book add b$n-$m --title T --copies $n
        }
      }
      book lend none
      """
    let run = bench.run("run", "s.accord", "--keep-going")
    #expect(run.messages.contains("In round 2, n = -2."))
    #expect(run.messages.contains("In round 2, m = b."))
    #expect(run.messages.contains("In round 4, n = -4."))
    #expect(run.messages.contains("s.accord:6:11: error[books.unknown]"))
    #expect(run.messages.contains("Nothing was kept: 5 errors"))
    #expect(try bench.documents().count == 1)
  }

  @Test func `a plan lists its errors whatever way it is asked for`() throws {
    let bench = try PlanBench("book add one --title A --price 20M€")
    bench.files["s.accord"] = "book add two --title B --price 30M€"
    bench.files["t.accord"] = "book add two --title B --copies -1"
    for words in [
      ["plan", "s.accord"], ["-c", "plan book add two --title B --price 30M€"],
      ["plan", "-c", "book add two --title B --price 30M€"], ["plan", "t.accord", "--keep-going"],
    ] {
      let run = bench.run(words + ["--format", "json"], on: "work")
      #expect(run.code == .failed)
      #expect(!run.output.contains("\"errors\": []"), "\(words)")
      #expect(run.output.contains("\"errors\": ["), "\(words)")
    }
  }

  @Test func `off a terminal a run shows nothing before it is kept`() throws {
    let bench = try bench()
    let lines = "book list | count\nshelf add b --name B\nplan shelf add c --name C\n"
    bench.files["s.accord"] = lines + "book lend none"
    bench.files["t.accord"] = lines
    for words in [["run", "s.accord"], ["run", "s.accord", "--keep-going"]] {
      #expect(bench.run(words, on: "work").output == "")
    }
    bench.files["u.accord"] = "for x in (1) {\n\(lines)book lend none\n}"
    #expect(bench.run("run", "u.accord", "--each").output == "")
    #expect(bench.run("-c", "book list | count\nshelf add z --name Z\nbook lend none").output == "")
    let kept = bench.run("run", "t.accord")
    #expect(kept.code == .done)
    #expect(kept.output.contains("shelves/c"))
    bench.width = 80
    #expect(bench.run("run", "s.accord").output.contains("Count"))
  }
}
