public import AccordShell
public import AccordWording

/// Checks what every plugin owes its users, and says what is missing, one sentence each:
///
/// - every text is there in both languages (summaries, helps, columns, documents, checks, panels,
///   purposes of examples, what commands say), and a sentence is not the same in both;
/// - what it declares can be used: commands, options and columns can be typed, arguments are in an
///   order in which they can be given, no option hides one of the shell, rules look at collections
///   that there are, migrations lead to the version of the schema, and the paths of a schema lead to
///   something that is stored;
/// - help is eighty columns wide at most, in both languages;
/// - every command has an example, and every example runs and shows what it says: one that writes
///   changes documents, one that reads returns something, and what `Example.shows` names is there (with `examplesMayBeRefused` it is at
///   least well written);
/// - planning an example that writes shows what it would change, and leaves every byte of the
///   store as it is; so does its failure;
/// - what the preparation and the examples store of the plugin's document types can be read, and is
///   the same when it is written again; a type that its commands change is stored by one of them
///   (not asked for with `examplesMayBeRefused`);
/// - where such a type declares fields, they give every stored member as it is stored, and no two
///   of them have one name in one language;
/// - `ensure` before an example that creates a document takes nothing back that it does not name:
///   run again at once it changes nothing, nor after what another example does to the document
///   (status, steps, what was recorded since);
/// - an unknown option and a missing argument are wrong usage (exit code 2) and change nothing.
///
/// ```swift
/// @Test func `the plugin keeps its promises`() {
///   #expect(checkPlugin(VisitsPlugin(), with: [RegistryPlugin()], after: "organisation add …") == [])
/// }
/// ```
///
/// - Parameters:
///   - plugin: the plugin.
///   - others: the plugins whose commands `preparation` uses.
///   - preparation: a script that makes what the examples need.
///   - later: a second script, for what needs that the first one is kept, such as documents on it.
///   - files: the files that the examples read, by path.
///   - today: the day; 30 January 2024 when left out. What is done in examples is not dated after it.
///   - mayRefuse: whether an example may be refused (exit code 1) for what the preparation does
///     not make; it must be well written all the same (never exit code 2).
public func checkPlugin(
  _ plugin: any Plugin, with others: [any Plugin] = [], after preparation: String = "",
  then later: String = "", files: [String: String] = [:], on today: CalendarDate? = nil,
  examplesMayBeRefused mayRefuse: Bool = false
) -> [String] {
  let declared = CommandCheck(plugin: plugin)
  let starting = declared.startingProblems()
  let texts = TextCheck(plugin: plugin).problems() + starting
  // No shell starts with such a plugin.
  guard starting.isEmpty else { return texts }
  let examples = ExampleCheck(
    plugin: plugin, others: others, preparations: [preparation, later], files: files, today: today,
    mayRefuse: mayRefuse)
  return texts + declared.problems() + examples.problems()
}
