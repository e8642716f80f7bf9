import AccordCalls
import AccordConventions
import AccordMadeDocuments
import AccordOperations
import AccordPayments
import AccordPress
import AccordPublications
import AccordRegistry
import AccordReports
import AccordShell
import AccordSignatories
import AccordTrace
import AccordVisits

/// The modules compiled into this shell. To add one: its folder in `Plugins/`, one line in
/// `Package.swift`, one line here.
let plugins: [any Plugin] = [
  RegistryPlugin(),
  ConventionsPlugin(),
  PaymentsPlugin(),
  ReportsPlugin(),
  CallsPlugin(),
  PublicationsPlugin(),
  OperationsPlugin(),
  SignatoriesPlugin(),
  PressPlugin(),
  VisitsPlugin(),
  TracePlugin(),
  MadeDocumentsPlugin(),
]
