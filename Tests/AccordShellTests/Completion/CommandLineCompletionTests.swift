import Testing

@testable import AccordShell

/// What the shells of the machine are answered for the words after `accord`.
struct CommandLineCompletionTests {
  private func answers(_ words: String..., language: String = "en") -> [String] {
    var world = TestWorld()
    world.plugins = [LibraryPlugin()]
    world.environment["ACCORD_LANG"] = language
    let result = world.run(["complete", "--"] + words)
    #expect(result.code == .done)
    #expect(result.messages.isEmpty)
    return result.output.split(separator: "\n").map { line in
      line.split(separator: "\t").first.map(String.init) ?? ""
    }
  }

  @Test func `verbs and options are offered, in the language of the session`() {
    #expect(answers("re") == ["restore"])
    #expect(answers("comp") == ["completion"])
    #expect(answers("exe", language: "fr") == ["exécuter"])
    #expect(answers("--rea") == ["--read-only"])
    #expect(answers("--lec", language: "fr") == ["--lecture-seule"])
    #expect(answers("completion", "") == ["bash", "zsh", "fish"])
  }

  @Test func `the values of options are offered, however the shell cuts the words`() {
    #expect(answers("--lang", "f") == ["fr"])
    #expect(answers("--format=ht") == ["--format=html"])
    #expect(answers("--format", "=", "ht") == ["html"])
    #expect(answers("--format", "=").contains("json"))
  }

  @Test func `the text of -c is completed as at the prompt, inside its quotes`() {
    #expect(answers("-c", "'book li") == ["book list "])
    #expect(answers("-c", "\"book add x --status le") == ["book add x --status lent "])
    #expect(answers("-c", "'livre lis", language: "fr") == ["livre lister "])
    #expect(answers("--lang", "fr", "-c", "'livre lis") == ["livre lister "])
    #expect(answers("help", "book", "sh") == ["show"])
  }

  @Test func `where files stand the shell is left to name them`() {
    #expect(answers("run", "").isEmpty)
    #expect(answers("plan", "x.accord", "y").isEmpty)
    #expect(answers().contains("run"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `each shell has its script, which asks for what can be written`(shell: String) {
    let result = TestWorld().run("completion", shell)
    #expect(result.code == .done)
    #expect(result.output.contains("complete --"))
    #expect(result.output.contains("accord completion \(shell) >"))
  }

  @Test func `an unknown shell is refused with those that are known`() {
    #expect(TestWorld().run("completion", "ksh").messages.contains("bash, zsh, fish"))
    #expect(TestWorld().run("completion").messages.contains("error[usage.missing-shell]"))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no words do any harm`(seed: UInt64) {
    let parts = [
      "-c", "--lang", "--format=", "=", "--", "-", "'", "\"", "'book ", "list", "|", " where", "(",
      "--workspace", "run", "help", "completion", "$x", "é", "👩‍👧", "\n", "\u{301}", "\\", "#", "",
    ]
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<20 {
      let words = (0..<next(5)).map { _ in
        (0..<next(4)).map { _ in parts[next(parts.count)] }.joined()
      }
      #expect(TestWorld().run(["complete", "--"] + words).messages.isEmpty)
    }
  }
}
