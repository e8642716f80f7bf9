import AccordDocuments
public import AccordWording

extension Failure {
  static func nobodySigns(_ operation: Operation) -> Failure {
    Failure(
      "operations.nobody-signs",
      Text(
        en: "Nobody is named who signs \"\(operation.id)\".",
        fr: "Aucun signataire n’est nommé pour « \(operation.id) »."),
      about: "by",
      advice: Text(
        en: "Say who: \"operation sign \(operation.id) PARTY --by PERSON\".",
        fr: "Dites qui : « opération signer \(operation.id) PARTIE --par PERSONNE »."))
  }

  static func startedTwice(_ operation: Operation) -> Failure {
    Failure(
      "operations.started",
      Text(
        en: "The start of \"\(operation.id)\" is attested already.",
        fr: "Le démarrage de « \(operation.id) » est déjà attesté."),
      about: "operation",
      advice: Text(
        en:
          "A wrong day is corrected: \"operation correct-date \(operation.id) start DATE --reason …\".",
        fr:
          "Une date fausse se corrige : « opération corriger-date \(operation.id) démarrer DATE --motif … »."
      ))
  }

  static func operationReason(_ operation: Operation) -> Failure {
    Failure(
      "operations.reason",
      Text(
        en: "This needs a reason: \"\(operation.id)\".",
        fr: "Il faut un motif : « \(operation.id) »."),
      about: "reason",
      advice: Text(
        en: "Give \"--reason\".",
        fr: "Donnez « --motif »."))
  }

  static func nothingSaidKept(_ operation: Operation) -> Failure {
    Failure(
      "operations.kept",
      Text(
        en: "What stays granted of \"\(operation.id)\" is not said.",
        fr: "Le montant maintenu de « \(operation.id) » n’est pas indiqué."),
      about: "kept",
      advice: Text(
        en: "Give it: \"operation terminate \(operation.id) --kept AMOUNT --reason …\".",
        fr: "Donnez-le : « opération résilier \(operation.id) --maintenu MONTANT --motif … »."))
  }

  static func operationCode(_ operation: Operation) -> Failure {
    Failure(
      "operations.code",
      Text(
        en: "The operation \"\(operation.id)\" has no code.",
        fr: "L’opération « \(operation.id) » n’a pas de code."),
      about: "code",
      advice: Text(
        en: "Give \"--code\": no other operation has it.",
        fr: "Donnez « --code » : aucune autre opération ne le porte."))
  }

  static func operationDays(_ operation: Operation, _ starts: CalendarDate, _ ends: CalendarDate)
    -> Failure
  {
    Failure(
      "operations.days",
      Text(
        en:
          "The operation \"\(operation.id)\" cannot end on \(ends), before it starts on \(starts).",
        fr:
          "L’opération « \(operation.id) » ne peut pas finir le \(ends), avant son début le \(starts)."
      ),
      about: "end",
      advice: Text(
        en: "Give a last day from \(starts) on.",
        fr: "Donnez un dernier jour à partir du \(starts)."))
  }

  static func operationGrant(_ operation: Operation) -> Failure {
    Failure(
      "operations.grant",
      Text(
        en: "Nothing is granted to \"\(operation.id)\".",
        fr: "Aucune aide n’est accordée à « \(operation.id) »."),
      about: "application",
      advice: Text(
        en: "An operation is made of an application with a grant above zero.",
        fr: "Une opération est issue d’une candidature dont l’aide est supérieure à zéro."))
  }

  static func keptAmount(_ operation: Operation, _ kept: Money) -> Failure {
    Failure(
      "operations.kept",
      Text(
        en: "\(kept) cannot stay granted of \"\(operation.id)\": \(operation.granted) was granted.",
        fr:
          "\(kept) ne peuvent pas être maintenus pour « \(operation.id) » : \(operation.granted) ont été accordés."
      ),
      about: "kept",
      advice: Text(
        en: "Give an amount from zero to \(operation.granted).",
        fr: "Donnez un montant de zéro à \(operation.granted)."))
  }

  static func amendmentNumber(_ operation: Operation, _ number: Int) -> Failure {
    Failure(
      "operations.amendment-number",
      Text(
        en:
          "The amendments of \"\(operation.id)\" are numbered from 1 without a gap, not \(number).",
        fr:
          "Les avenants de « \(operation.id) » sont numérotés à partir de 1 sans trou, non \(number)."
      ),
      about: "amendment",
      advice: Text(
        en: "\"operation show \(operation.id)\" lists them.",
        fr: "« opération afficher \(operation.id) » les liste."))
  }

  static func reducedToNothing(_ operation: Operation, _ sum: Money) -> Failure {
    Failure(
      "operations.reduced-to-nothing",
      Text(
        en:
          "Reductions of \(sum) leave nothing of the grant of \"\(operation.id)\", \(operation.granted).",
        fr:
          "Des diminutions de \(sum) ne laissent rien de l’aide de « \(operation.id) », \(operation.granted)."
      ),
      about: "reduction",
      advice: Text(
        en: "To end it: \"operation terminate \(operation.id) --kept AMOUNT --reason …\".",
        fr:
          "Pour y mettre fin : « opération résilier \(operation.id) --maintenu MONTANT --motif … »."
      ))
  }

  static func correctionAmount(_ operation: Operation) -> Failure {
    Failure(
      "operations.correction-amount",
      Text(
        en: "A correction of \"\(operation.id)\" is above zero.",
        fr: "Une correction de « \(operation.id) » est supérieure à zéro."),
      about: "amount",
      advice: Text(
        en: "Give what is taken off, above zero.",
        fr: "Donnez ce qui est retiré, supérieur à zéro."))
  }

  static func repaymentAmount(_ operation: Operation) -> Failure {
    Failure(
      "operations.repayment-amount",
      Text(
        en: "A repayment of \"\(operation.id)\" is above zero.",
        fr: "Un reversement de « \(operation.id) » est supérieur à zéro."),
      about: "amount",
      advice: Text(
        en: "Give what came back, above zero.",
        fr: "Donnez ce qui a été reversé, supérieur à zéro."))
  }

  static func amendsNothing(_ operation: Operation) -> Failure {
    Failure(
      "operations.amends-nothing",
      Text(
        en: "The amendment of \"\(operation.id)\" changes nothing.",
        fr: "L’avenant de « \(operation.id) » ne modifie rien."),
      about: "reduction",
      advice: Text(
        en: "Give \"--reduction\", \"--end\" or both.",
        fr: "Donnez « --diminution », « --fin » ou les deux."))
  }

  static func reductionAmount(_ operation: Operation, _ amount: Money) -> Failure {
    Failure(
      "operations.reduction",
      Text(
        en: "The grant of \"\(operation.id)\" cannot become less by \(amount).",
        fr: "L’aide de « \(operation.id) » ne peut pas diminuer de \(amount)."),
      about: "reduction",
      advice: Text(
        en: "Give an amount above zero.",
        fr: "Donnez un montant supérieur à zéro."))
  }

  static func noProlongation(_ operation: Operation, _ end: CalendarDate, _ former: CalendarDate)
    -> Failure
  {
    Failure(
      "operations.no-prolongation",
      Text(
        en: "\(end) does not prolong \"\(operation.id)\", which ends on \(former).",
        fr: "Le \(end) ne prolonge pas « \(operation.id) », qui s’achève le \(former)."),
      about: "end",
      advice: Text(
        en: "Give a day after \(former).",
        fr: "Donnez un jour postérieur au \(former)."))
  }

  static func signedBeforeDecision(
    _ operation: Operation, _ day: CalendarDate, _ decided: CalendarDate
  ) -> Failure {
    Failure(
      "operations.signed-before",
      Text(
        en:
          "An amendment of \"\(operation.id)\" cannot be signed on \(day), before its decision on \(decided).",
        fr:
          "Un avenant de « \(operation.id) » ne peut pas être signé le \(day), avant sa décision le \(decided)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(decided) on.",
        fr: "Donnez une date à partir du \(decided)."))
  }

  static func outsideProgramme(_ operation: Operation, _ day: CalendarDate, _ programme: Programme)
    -> Failure
  {
    Failure(
      "operations.outside-programme",
      Text(
        en:
          "\(day) of \"\(operation.id)\" lies outside the eligible days of \"\(programme.id)\", \(programme.eligibleFrom) to \(programme.eligibleUntil) (art. 63(2)).",
        fr:
          "Le \(day) de « \(operation.id) » est hors de la période d’éligibilité de « \(programme.id) », du \(programme.eligibleFrom) au \(programme.eligibleUntil) (art. 63(2))."
      ),
      about: "end",
      advice: Text(
        en: "Give a day between both.",
        fr: "Donnez un jour compris entre les deux."))
  }

  static func operationTwice(_ first: Operation, _ second: Operation) -> Failure {
    Failure(
      "operations.twice",
      Text(
        en:
          "The application \"\(first.application.id)\" has the operation \"\(first.id)\" already.",
        fr: "La candidature « \(first.application.id) » a déjà l’opération « \(first.id) »."),
      about: "application",
      advice: Text(
        en: "See it: \"operation show \(first.id)\".",
        fr: "Voyez-la : « opération afficher \(first.id) »."))
  }

  static func applicationAhead(_ operation: Operation, _ application: Application) -> Failure {
    Failure(
      "operations.application-ahead",
      Text(
        en:
          "The application \"\(application.id)\" moves on with its operation \"\(operation.id)\", whose status is \(operation.status.shown).",
        fr:
          "La candidature « \(application.id) » avance avec son opération « \(operation.id) », dont le statut est « \(operation.status.shown) »."
      ),
      about: "application",
      advice: Text(
        en:
          "Record it there: \"operation start \(operation.id)\", \"claim receive …\" for the final claim, \"operation close \(operation.id)\".",
        fr:
          "Enregistrez-le là : « opération démarrer \(operation.id) », « demande-de-paiement recevoir … » pour la demande finale, « opération solder \(operation.id) »."
      ))
  }

  static func operationStillOpen(_ operation: Operation, _ application: Application) -> Failure {
    Failure(
      "operations.still-open",
      Text(
        en:
          "The application \"\(application.id)\" has the operation \"\(operation.id)\", which is not terminated (status: \(operation.status.shown)).",
        fr:
          "La candidature « \(application.id) » a l’opération « \(operation.id) », qui n’est pas résiliée (statut : \(operation.status.shown))."
      ),
      about: "application",
      advice: Text(
        en:
          "End it first: \"operation terminate \(operation.id) --kept AMOUNT --reason …\"; a draft is removed: \"operation remove \(operation.id)\".",
        fr:
          "Mettez-y fin d’abord : « opération résilier \(operation.id) --maintenu MONTANT --motif … » ; un projet se supprime : « opération supprimer \(operation.id) »."
      ))
  }

  /// An application of which no operation is opened: its grant is not agreed, or it is over.
  public static func notGranted(_ application: Application) -> Failure {
    Failure(
      "operations.not-granted",
      Text(
        en:
          "The application \"\(application.id)\" is not granted (status: \(application.status.shown)).",
        fr:
          "La candidature « \(application.id) » n’est pas conventionnée (statut : \(application.status.shown))."
      ),
      about: "application", advice: nextStep(of: application))
  }

  private static func nextStep(of application: Application) -> Text {
    switch application.status {
    case .selected:
      Text(
        en: "Its grant is agreed first: \"application grant \(application.id)\".",
        fr: "L’aide est d’abord conventionnée : « candidature conventionner \(application.id) ».")
    case .draft, .submitted, .admissible, .assessed, .reserve:
      Text(
        en:
          "An operation is opened once it is selected and granted: \"application show \(application.id)\" tells where it stands.",
        fr:
          "Une opération s’ouvre une fois la candidature retenue et conventionnée : « candidature afficher \(application.id) » dit où elle en est."
      )
    default:
      Text(
        en:
          "No operation is opened of it any more: \"application show \(application.id)\" tells what happened.",
        fr:
          "Plus aucune opération ne s’en ouvre : « candidature afficher \(application.id) » dit ce qui s’est passé."
      )
    }
  }

  /// An operation that was not notified, or that is over.
  public static func notNotified(_ operation: Operation) -> Failure {
    guard operation.date(of: .notify) == nil, operation.status != .terminated else {
      return Failure(
        "operations.over",
        Text(
          en: "The operation \"\(operation.id)\" is \(operation.status.shown).",
          fr: "L’opération « \(operation.id) » est \(operation.status.shown)."),
        about: "operation",
        advice: Text(
          en: "\"operation show \(operation.id)\" tells what happened.",
          fr: "« opération afficher \(operation.id) » dit ce qui s’est passé."))
    }
    return Failure(
      "operations.not-notified",
      Text(
        en:
          "The operation \"\(operation.id)\" was not notified (status: \(operation.status.shown)).",
        fr:
          "L’opération « \(operation.id) » n’a pas été notifiée (statut : \(operation.status.shown))."
      ),
      about: "operation",
      advice: operation.status == .signed
        ? Text(
          en: "Notify it: \"operation notify \(operation.id)\".",
          fr: "Notifiez-la : « opération notifier \(operation.id) ».")
        : Text(
          en: "Both sign it first: \"operation sign \(operation.id) PARTY --by PERSON\".",
          fr:
            "Les deux parties la signent d’abord : « opération signer \(operation.id) PARTIE --par PERSONNE »."
        ))
  }
}
