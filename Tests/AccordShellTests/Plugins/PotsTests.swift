import AccordDocuments
import AccordWording
import Testing

@testable import AccordEditing
@testable import AccordLanguage
@testable import AccordShell

struct PotsTests {
  private func interpreter(
    _ plugins: [any Plugin] = [PotsPlugin()], after script: String = ""
  ) throws -> Interpreter {
    let catalogue = try CommandCatalogue(plugins + [ShellPlugin()])
    let state = ShellState(catalogue: catalogue, language: .english)
    let interpreter = Interpreter(
      workspace: Workspace(inMemory: catalogue.schemas), state: state,
      console: BufferConsole(state: state),
      surroundings: Interpreter.RunContext(
        today: { CalendarDate(year: 2024, month: 1, day: 30)! }, author: "demo",
        files: MemoryFiles(files: [:])))
    let code = interpreter.run(SourceText(name: "before", text: script), mode: .batch)
    #expect(code == .done)
    return interpreter
  }

  private let lids = "lid make --name a\nlid make --name b\nlid make --name c\nlid soil b"

  private func offered(_ line: String, in interpreter: Interpreter) -> [String] {
    interpreter.completer.completions(line, line.count).items.map(\.text)
  }

  @Test func `only the documents that a command can mean are offered`() throws {
    let interpreter = try interpreter(after: lids)
    #expect(offered("lid soil ", in: interpreter) == ["a", "c"])
    #expect(offered("lid soil b", in: interpreter) == [])
    #expect(offered("lid show ", in: interpreter) == ["a", "b", "c"])
  }

  @Test func `a question offers the same documents`() throws {
    let interpreter = try interpreter(after: lids)
    let completer = interpreter.completer
    let parameter = PotsPlugin.soilLid.parameters[0]
    #expect(completer.answers(to: parameter, "", 0).items.map(\.text) == ["a", "c"])
  }

  @Test func `where no document can be meant, that is said`() throws {
    let interpreter = try interpreter(after: "lid make --name a\nlid soil a")
    let completer = interpreter.completer
    let found = completer.completions("lid soil ", 9)
    #expect(found.items.isEmpty)
    #expect(found.hint == "lid: nothing that is there can be meant now")
  }

  @Test func `what is not offered is read all the same`() throws {
    let interpreter = try interpreter(after: lids)
    #expect(interpreter.run(SourceText(name: nil, text: "lid soil b"), mode: .prompt) == .done)
  }

  @Test func `as many documents that do not fit are read as can be offered, and no more`() throws {
    let script = (100..<110).map { "lid make --name l\($0)" }
    let soiled = (100..<106).map { "lid soil l\($0)" }
    let interpreter = try interpreter(after: (script + soiled).joined(separator: "\n"))
    let names = interpreter.completer.names
    var read = 0
    let found = names.names(of: Lid.self, beginningWith: "", limit: 3) { lid, _ in
      read += 1
      return lid.isClean
    }
    #expect(read == 3 && found.names.isEmpty && !found.isWhole)
    let all = names.names(of: Lid.self, beginningWith: "", limit: 7) { lid, _ in lid.isClean }
    #expect(all.names.map(\.identity) == ["l106", "l107", "l108", "l109"] && all.isWhole)
  }

  @Test func `help tells the rules over what a command writes, whatever schema holds them`() throws
  {
    let catalogue = try interpreter().state.catalogue
    for command in [PotsPlugin.soilLid, PotsPlugin.addLid, PotsPlugin.pots] {
      let page = HelpOfCommand(command, in: catalogue).text
      #expect(page.en.contains("pot.covered\n      A pot has a lid that fits."), "\(page.en)")
      #expect(
        page.fr.contains("pot.covered\n      Une casserole a un couvercle qui va."), "\(page.fr)")
    }
    #expect(!HelpOfCommand(PotsPlugin.showLid, in: catalogue).text.en.contains("pot.covered"))
  }

  @Test func `what makes a document is a command of its own noun, and of no other type's`() throws {
    #expect(try interpreter().state.catalogue.command(creating: Lid.self)?.words.en == "lid make")
    #expect(try interpreter().state.catalogue.command(creating: Pot.self)?.words.en == "pot add")
    let others = PotsPlugin(commands: [PotsPlugin.pots, PotsPlugin.listPots])
    #expect(try interpreter([others]).state.catalogue.command(creating: Lid.self) == nil)
  }
}
