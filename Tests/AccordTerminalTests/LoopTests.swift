import AccordTesting
import Testing

@Suite struct `Ctrl-C in code of a plugin that never ends` {
  @Test(arguments: [
    ("top spin", "The command \"top spin\" of the plugin \"loop\""),
    ("top add", "The rule \"top.still\" of the plugin \"loop\""),
  ])
  func `names it at once, and the last one leaves with a sentence that names it`(
    command: String, name: String
  ) throws {
    let desk = try Desk(program: "looping-shell", columns: 160)
    try desk.waitForPrompt()
    desk.session.enter(command)
    try desk.session.wait(for: "spinning")
    desk.session.press(.interrupt)
    try desk.session.wait(for: "\(name) is running. If it does not stop, press Ctrl-C again.")
    desk.session.press(.interrupt)
    try desk.session.wait(for: "Press Ctrl-C once more to leave Accord")
    desk.session.press(.interrupt)
    #expect(try desk.session.waitForEnd() == 130)
    let screen = desk.session.screen.text
    let inText = name.prefix(1).lowercased() + name.dropFirst()
    #expect(
      screen.contains(
        "Accord was left while \(inText) was running. Nothing of what it did was kept."),
      "\(screen)")
  }

  @Test func `stops what reads the store at once, and the session goes on`() throws {
    let desk = try Desk(program: "looping-shell", columns: 160)
    try desk.waitForPrompt()
    desk.session.enter("top read")
    try desk.session.wait(for: "reading")
    desk.session.press(.interrupt)
    try desk.waitForPrompt()
    #expect(
      desk.session.screen.text.contains(
        "It was in the command \"top read\" of the plugin \"loop\"."))
  }
}
