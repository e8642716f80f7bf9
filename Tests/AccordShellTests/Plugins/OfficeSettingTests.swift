import AccordDocuments
import AccordWording
import Testing

@testable import AccordEditing
@testable import AccordLanguage
@testable import AccordShell

/// How strong tea is made, in the tests.
private enum Strength: String, Choice {
  case weak, strong
  static let name = Text(en: "strength", fr: "force")
  var word: Text {
    switch self {
    case .weak: Text(en: "weak", fr: "léger")
    case .strong: Text(en: "strong", fr: "fort")
    }
  }
}

struct OfficeSettingTests {
  private static let minutes = Setting(
    "tea.minutes", fr: "thé.minutes", Text(en: "minutes of drawing", fr: "minutes d’infusion"), 3)
  private static let strength = Setting(
    "tea.strength", fr: "thé.force", Text(en: "how strong it is", fr: "sa force"), Strength.weak)
  private static let budget = Setting(
    "tea.budget", fr: "thé.budget", Text(en: "what it may cost", fr: "ce qu’il peut coûter"),
    Money.euros(40))

  private static let tea = FaultyPlugin(
    name: "tea",
    commands: [
      FaultyPlugin.command("tea draw", fr: "thé infuser") { session in
        let minutes = try session.value(of: OfficeSettingTests.minutes)
        let strength = try session.value(of: OfficeSettingTests.strength)
        return .text(.same("\(minutes) min, \(strength.code)"))
      }
    ], settings: [minutes, strength, budget])

  private func shown(_ script: String, plugins: [any Plugin] = [tea]) -> TestWorld.Result {
    TestWorld(plugins: plugins).run("-c", script)
  }

  @Test func `a setting has its usual value until the office decides another`() {
    #expect(shown("tea draw").output == "3 min, weak\n")
    let changed = shown(
      "setting change tea.minutes 1000\nréglage modifier thé.force fort\ntea draw")
    #expect(changed.output.hasSuffix("1000 min, strong\n"), "\(changed.everything)")
    #expect(changed.everything.contains("\"tea.minutes\" is now 1,000; it was 3."))
  }

  @Test func `settings are listed with what holds and whether it is the usual value`() {
    let list = shown("setting change tea.budget 4M€\nsetting list")
    #expect(list.output.contains("tea.minutes\t3\ttrue\tminutes of drawing"), "\(list.everything)")
    #expect(list.output.contains("tea.budget\t4000000.00\tfalse\twhat it may cost"))
    let french = TestWorld(plugins: [Self.tea]).run("--lang", "fr", "-c", "réglage lister")
    #expect(french.output.contains("thé.minutes\t3\ttrue\tminutes d’infusion"))
  }

  @Test func `a decision is undone, read as of an earlier state, and reset`() {
    let each = TestWorld(plugins: [Self.tea]).run(
      "--each", "-c",
      """
      setting change tea.minutes 7
      setting change tea.minutes 9
      tea draw --as-of 1
      undo
      tea draw
      setting reset tea.minutes
      tea draw
      setting reset tea.minutes
      """)
    #expect(
      each.output.split(separator: "\n").filter { $0.contains(" min") }
        == ["7 min, weak", "7 min, weak", "3 min, weak"], "\(each.everything)")
    #expect(each.everything.contains("\"tea.minutes\" has its usual value again: 3."))
    #expect(each.everything.contains("\"tea.minutes\" has its usual value already: 3."))
  }

  @Test(arguments: [
    ("setting reset tea.minute", "error[settings.unknown]", "Did you mean \"tea.minutes\"?"),
    ("setting change tea.strength stron", "error[reading.choice]", "Did you mean \"strong\"?"),
    ("setting change tea.budget soon", "error[reading.amount", "soon"),
    ("setting reset coffee", "error[settings.unknown]", "Type \"setting list\" to see all."),
  ])
  func `what is no setting and no value is refused at its word`(
    line: String, code: String, advice: String
  ) {
    let result = shown(line)
    #expect(result.code == .failed)
    #expect(result.messages.hasPrefix(code), "\(result.messages)")
    #expect(result.messages.contains(advice), "\(result.messages)")
    let word = line.split(separator: " ").last!
    let caret = String(repeating: "^", count: word.count)
    #expect(result.messages.contains(" " + caret + "\n"), "\(result.messages)")
  }

  @Test func `what no plugin declares any more is kept, told by the check, and can be reset`() {
    let script = """
      record put '{"collection": "settings", "id": "coffee.sugar", "value": "2"}'
      record put '{"collection": "settings", "id": "tea.minutes", "value": "soon"}'
      """
    let check = shown(script + "\ncheck | select rule message\ntea draw")
    #expect(
      check.output.contains(
        "settings.undeclared\tNo plugin declares the setting \"coffee.sugar\"; its value, 2, is kept."
      ), "\(check.everything)")
    #expect(check.output.contains("settings.value\t"))
    // What cannot be read does not hold, and that is told.
    #expect(check.output.contains("3 min, weak"))
    #expect(check.messages.contains("The setting \"tea.minutes\" has its usual value, 3: "))
    let reset = shown(
      script + "\nsetting reset coffee.sugar\nsetting reset tea.minutes\ncheck | count")
    #expect(reset.output.hasSuffix("0\n"), "\(reset.everything)")
  }

  @Test func `a plan shows a decision, and ensure changes nothing twice`() {
    let plan = shown("plan setting change tea.minutes 5\ntea draw")
    #expect(plan.everything.contains("tea.minutes") && plan.output.contains("3 min, weak"))
    let twice = shown("setting change tea.minutes 5\nensure setting change tea.minutes 5")
    #expect(twice.code == .done)
  }

  @Test func `names and values of settings are completed`() throws {
    let catalogue = try CommandCatalogue([Self.tea, ShellPlugin()])
    let workspace = Workspace(inMemory: catalogue.schemas)
    let state = ShellState(catalogue: catalogue, language: .english)
    state.workspace = workspace
    let day = CalendarDate(year: 2024, month: 1, day: 30)!
    let interpreter = Interpreter(
      workspace: workspace, state: state, console: BufferConsole(state: state),
      surroundings: Interpreter.RunContext(
        today: { day }, author: "demo", files: MemoryFiles(files: [:])))
    func offered(_ text: String) -> [String] {
      interpreter.editingHelp.completions(text, text.count).items.map(\.text)
    }
    #expect(offered("setting change tea.") == ["tea.minutes", "tea.strength", "tea.budget"])
    #expect(offered("setting reset tea.s") == ["tea.strength"])
    #expect(offered("setting change tea.strength ") == ["weak", "strong"])
  }

  @Test func `a setting whose name is no identity leaves those of its plugin out`() {
    let wrong = Setting("Tea minutes", fr: "thé", Text(en: "minutes", fr: "minutes"), 3)
    let result = shown("setting list", plugins: [FaultyPlugin(name: "tea", settings: [wrong])])
    #expect(result.code == .incomplete && !result.output.contains("Tea minutes"))
    #expect(
      result.messages.contains("the name of the setting \"Tea minutes\" is no identity."),
      "\(result.messages)")
  }

  @Test func `two plugins cannot declare one setting`() {
    let other = FaultyPlugin(name: "coffee", settings: [Self.minutes])
    #expect(
      shown("setting list", plugins: [Self.tea, other]).messages.contains(
        "The plugins \"tea\" and \"coffee\" both declare the setting \"tea.minutes\"."))
  }
}
