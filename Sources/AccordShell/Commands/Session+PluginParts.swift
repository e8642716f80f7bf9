import AccordDocuments
import AccordLanguage
import AccordWording

/// Parts of plugins that stand beside each other on one page: checks, panels, dates of the agenda.
/// One that fails, or takes longer than its budget, is left out and named; the others are shown.
extension Session {
  /// The seconds that a part may take where nothing else is set.
  static let usualBudget = 2

  /// What came of a part.
  enum PartOutcome<Result> {
    case result(Result)
    case leftOut(any Fault)
  }

  /// Runs a part of a plugin within its budget, which is looked at whenever the part reads the store
  /// or tells its progress.
  ///
  /// - Throws: `Interrupted`.
  func run<Result>(
    _ part: PluginFault.Part, of plugin: String, _ body: () throws -> Result
  ) throws -> PartOutcome<Result> {
    let watch = transaction.watch ?? TransactionWatch()
    transaction.watch = watch
    let budget = shell.budget ?? Session.usualBudget
    let began = shell.steadyTime()
    watch.deadline = Deadline(end: began + budget * 1_000_000, now: shell.steadyTime)
    defer { watch.deadline = nil }
    let fault: any Fault
    do {
      let result = try RunningPluginCode.during(part, of: plugin, body)
      // A part that catches what stopped it has not seen all that it asked for.
      guard watch.isOverdue else { return .result(result) }
      fault = OverBudget(part, of: plugin, took: shell.steadyTime() - began, of: budget)
    } catch let interrupted as Interrupted {
      throw interrupted
    } catch {
      fault =
        watch.isOverdue
        ? OverBudget(part, of: plugin, took: shell.steadyTime() - began, of: budget)
        : error as? PluginFault ?? PluginFault(error, in: part, of: plugin)
    }
    leaveOut(fault)
    return .leftOut(fault)
  }
}

/// A part of a plugin that took longer than it may.
struct OverBudget: Fault, Hashable {
  let plugin: String
  let part: PluginFault.Part
  /// Microseconds.
  let time: Int
  /// Seconds.
  let budget: Int

  init(_ part: PluginFault.Part, of plugin: String, took time: Int, of budget: Int) {
    self.plugin = plugin
    self.part = part
    self.time = time
    self.budget = budget
  }

  let code = "plugin.slow"

  var message: Text {
    .each { language in
      let name = part.name[language].capitalisedFirst
      // Tenths, and never the whole of the budget alone: it was over.
      let tenths = max(time / 100_000, budget * 10 + 1)
      let took = "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10)\u{A0}s"
      return language == .french
        ? "\(name) du module « \(plugin) » est laissé de côté : durée de \(took), pour un budget de \(budget) s."
        : "\(name) of the plugin \"\(plugin)\" is left out: it took \(took), and its budget is \(budget)\u{A0}s."
    }
  }

  var advice: Text? {
    let more = min(budget * 5, SessionSetting.budgets.upperBound)
    return Text(
      en: "Give it more time with \"set budget \(more)\", or tell those who look after the plugin.",
      fr:
        "Accordez plus de temps par « régler budget \(more) », ou signalez-le au responsable du module."
    )
  }
}
