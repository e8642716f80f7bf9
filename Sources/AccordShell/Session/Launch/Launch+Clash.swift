import AccordLanguage
import AccordWording

/// What works where two plugins claim the same. Whose command a word would call is not known then, so
/// none is run; what looks after a workspace as a whole asks no plugin, and is needed most of all
/// when something is wrong.
extension Launch {
  /// Tells a clash of plugins, and whether what is asked for can be done all the same.
  func isUsableDespite(_ clash: any Error) -> Bool {
    var diagnostic = Diagnostic(any: clash)
    switch request.verb {
    case .backup, .restore, .seal, .completion, .guide, .version: return true
    case .doctor, .help:
      diagnostic.severity = .warning
      console.report(diagnostic)
      return true
    case .run, .plan, .apply, .check, .demo, nil:
      console.report(diagnostic)
      return false
    }
  }
}
