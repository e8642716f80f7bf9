import AccordShell
import AccordWording

/// A part of the way of a euro, in its order.
enum TraceStage: Int, CaseIterable, Comparable {
  case vote
  case application
  case assessment
  case decision
  case signatures
  case account
  case payments
  case claims
  case report
  case recovery
  case publication
  case documents

  static func < (left: TraceStage, right: TraceStage) -> Bool { left.rawValue < right.rawValue }

  var title: Text {
    switch self {
    case .vote: Text(en: "Vote and split", fr: "Vote et répartition")
    case .application: Text(en: "Call and application", fr: "Appel à projets et candidature")
    case .assessment: Text(en: "Assessment", fr: "Instruction")
    case .decision: Text(en: "Decision and amendments", fr: "Décision et avenants")
    case .signatures: Text(en: "Signatures", fr: "Signatures")
    case .account: Text(en: "Bank account", fr: "Compte bancaire")
    case .payments: Text(en: "Payments", fr: "Versements")
    case .claims: Text(en: "Claims and checks", fr: "Demandes de paiement et contrôles")
    case .report: Text(en: "Report", fr: "Compte rendu")
    case .recovery: Text(en: "Corrections and recoveries", fr: "Corrections et reversements")
    case .publication: Text(en: "Publication", fr: "Publication")
    case .documents: Text(en: "Documents made", fr: "Documents établis")
    }
  }
}
