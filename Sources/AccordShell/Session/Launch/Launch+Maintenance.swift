import AccordDocuments
import AccordWording

/// The verbs that look after a workspace as a whole: no command runs, and no plugin is asked.
extension Launch {
  func maintenance() throws(LaunchFault) -> ExitCode { .done }
}
