import AccordLanguage
import AccordWording

extension Diagnostic {
  /// Any error as a diagnostic; one that is no `Fault` is shown as Swift describes it.
  init(any error: any Error) {
    if let diagnostic = error as? Diagnostic {
      self = diagnostic
    } else if let fault = error as? any Fault {
      self.init(fault)
    } else {
      let description = String(describing: error)
      self.init(
        code: "shell.unexpected",
        Text(
          en: "Something unexpected happened: \(description).",
          fr: "Un événement imprévu s’est produit\u{A0}: \(description)."))
    }
  }
}
