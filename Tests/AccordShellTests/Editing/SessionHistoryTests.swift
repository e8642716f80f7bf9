import AccordPlatform
import Testing

@testable import AccordEditing
@testable import AccordLanguage
@testable import AccordShell

struct SessionHistoryTests {
  private final class Keeper: InputKeeping {
    var bytes: [UInt8] = []
    var fault: SystemFault?

    func load() throws(SystemFault) -> [UInt8] {
      if let fault { throw fault }
      return bytes
    }

    func add(_ added: [UInt8]) throws(SystemFault) {
      if let fault { throw fault }
      bytes += added
    }

    func replace(_ change: ([UInt8]) -> [UInt8]) { bytes = change(bytes) }
  }

  @Test func `inputs come back in the next session, private ones do not`() {
    let keeper = Keeper()
    let first = SessionHistory(keeper)
    for input in ["call list", " private", "a\nb \"c\"", "a\nb \"c\""] { first.add(input) }
    let second = SessionHistory(keeper)
    #expect(second.inputs.entries == ["call list", "a\nb \"c\""] && second.own.isEmpty)
    #expect(!String(decoding: keeper.bytes, as: UTF8.self).contains("private"))
  }

  @Test func `half a line costs one input and no more`() {
    let keeper = Keeper()
    keeper.bytes = Array("{\"input\":\"one\"}\n{\"inp\n{\"input\":\"two\"}\n".utf8)
    #expect(SessionHistory(keeper).inputs.entries == ["one", "two"])
  }

  @Test func `what cannot be kept is told once, and the session goes on`() {
    let keeper = Keeper()
    keeper.fault = SystemFault("open", "/x/history", problem: .notPermitted)
    let history = SessionHistory(keeper)
    history.add("one")
    history.add("two")
    #expect(history.takeNotice()?.code == "session.history" && history.takeNotice() == nil)
    #expect(history.inputs.entries == ["one", "two"])
  }

  @Test func `a long file is shortened`() {
    let keeper = Keeper()
    keeper.bytes = (0..<20_001).flatMap { Array("{\"input\":\"line \($0 % 50)\"}\n".utf8) }
    _ = SessionHistory(keeper)
    #expect(keeper.bytes.count { $0 == 0x0A } == 50)
  }
}
