import AccordLanguage
import AccordWording

/// `accord run FILE --help`: what a script says of itself and what it takes.
extension Launch {
  /// Shows the first comment of each script and its parameters, those of included files too.
  func helpOfScripts(_ verb: LaunchVerb) -> ExitCode {
    do {
      let scripts = try request.words.map { name in
        ScriptHelp(try source(name), reading: world.files)
      }
      let page = HelpPage.text { page in
        for script in scripts { script.write(to: &page, after: verb) }
      }
      console.show(.text(page), as: nil)
      return .done
    } catch {
      console.report(Diagnostic(any: error))
      return .usage
    }
  }
}
