import AccordDocuments
public import AccordWording

extension Failure {
  static func beneficiaryChecks(_ claim: Claim, _ person: Reference<Person>) -> Failure {
    Failure(
      "claims.beneficiary-checks",
      Text(
        en:
          "\"\(person.id)\" signed for the beneficiary and does not check, accept or order the claim \"\(claim.id)\".",
        fr:
          "« \(person.id) » a signé pour le bénéficiaire et ne peut ni contrôler, ni conclure, ni mandater la demande de paiement « \(claim.id) »."
      ),
      about: "by",
      advice: Text(
        en: "Name an officer of the authority: \"--by PERSON\".",
        fr: "Nommez un agent de l’autorité : « --par PERSONNE »."))
  }

  static func claimReason(_ claim: Claim, _ event: ClaimEvent) -> Failure {
    Failure(
      "claims.reason",
      Text(
        en: "The event \"\(event)\" of the claim \"\(claim.id)\" needs a reason.",
        fr: "L’événement « \(event) » de la demande de paiement « \(claim.id) » demande un motif."),
      about: "reason",
      advice: Text(
        en: "Give \"--reason\".",
        fr: "Donnez « --motif »."))
  }

  static func claimEmpty(_ claim: Claim) -> Failure {
    Failure(
      "claims.empty",
      Text(
        en: "The claim \"\(claim.id)\" declares no cost.",
        fr: "La demande de paiement « \(claim.id) » ne déclare aucune dépense."),
      about: "claim",
      advice: Text(
        en: "Enter them: \"claim cost \(claim.id) CATEGORY AMOUNT\".",
        fr: "Saisissez-les : « demande-de-paiement dépense \(claim.id) CATÉGORIE MONTANT »."))
  }

  static func claimTooEarly(_ claim: Claim, _ day: CalendarDate) -> Failure {
    Failure(
      "claims.too-early",
      Text(
        en:
          "The claim \"\(claim.id)\" cannot be received on \(day), before its period is over on \(claim.through).",
        fr:
          "La demande de paiement « \(claim.id) » ne peut pas être reçue le \(day), avant la fin de sa période le \(claim.through)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day after \(claim.through).",
        fr: "Donnez un jour postérieur au \(claim.through)."))
  }

  static func nothingToOrder(_ claim: Claim) -> Failure {
    Failure(
      "claims.nothing-to-order",
      Text(
        en: "Nothing is to be paid of the claim \"\(claim.id)\".",
        fr: "Rien n’est à payer de la demande de paiement « \(claim.id) »."),
      about: "claim",
      advice: Text(
        en: "\"claim show \(claim.id)\" tells what cleared the advance or was refused.",
        fr:
          "« demande-de-paiement afficher \(claim.id) » dit ce qui a apuré l’avance ou été écarté.")
    )
  }

  static func orderedAboveDue(_ claim: Claim, _ amount: Money, _ payable: Money) -> Failure {
    Failure(
      "claims.above-due",
      Text(
        en: "\(amount) of \"\(claim.id)\" cannot be ordered: \(payable) is payable.",
        fr: "\(amount) de « \(claim.id) » ne peuvent pas être mandatés : \(payable) sont payables."),
      about: "claim",
      advice: Text(
        en: "\"operation account \(claim.operation.id)\" lists the corrections.",
        fr: "« opération compte \(claim.operation.id) » liste les corrections."))
  }

  static func claimIdentity(_ claim: Claim) -> Failure {
    Failure(
      "claims.identity",
      Text(
        en:
          "The claim \"\(claim.id)\" is the number \(claim.number) of \"\(claim.operation.id)\": its identity is \"\(claim.operation.id).\(claim.number)\".",
        fr:
          "La demande de paiement « \(claim.id) » est la numéro \(claim.number) de « \(claim.operation.id) » : son identifiant est « \(claim.operation.id).\(claim.number) »."
      ),
      about: "claim",
      advice: Text(
        en: "\"claim add \(claim.operation.id) …\" gives it.",
        fr: "« demande-de-paiement ajouter \(claim.operation.id) … » le donne."))
  }

  static func claimLineTwice(_ claim: Claim, _ code: String) -> Failure {
    Failure(
      "claims.cost-twice",
      Text(
        en: "The claim \"\(claim.id)\" has the category \(code) twice.",
        fr: "La demande de paiement « \(claim.id) » a deux fois la catégorie \(code)."),
      about: "category",
      advice: Text(
        en: "Give the sum of both.",
        fr: "Donnez la somme des deux."))
  }

  static func claimLineBelowZero(_ claim: Claim, _ line: ClaimLine) -> Failure {
    Failure(
      "claims.below-zero",
      Text(
        en: "A cost of the claim \"\(claim.id)\" cannot be below zero: \(line.declared).",
        fr:
          "Une dépense de la demande de paiement « \(claim.id) » ne peut pas être négative : \(line.declared)."
      ),
      about: "amount",
      advice: Text(
        en: "Give an amount from zero up.",
        fr: "Donnez un montant positif ou nul."))
  }

  static func acceptedAboveDeclared(_ claim: Claim, _ line: ClaimLine, _ amount: Money) -> Failure {
    Failure(
      "claims.accepted",
      Text(
        en:
          "\(amount) of \(line.category.shown) cannot be accepted of the claim \"\(claim.id)\": \(line.declared) is declared.",
        fr:
          "\(amount) de \(line.category.shown) ne peuvent pas être acceptés pour la demande de paiement « \(claim.id) » : \(line.declared) sont déclarés."
      ),
      about: "amount",
      advice: Text(
        en: "Refuse from zero to \(line.declared).",
        fr: "Écartez un montant de zéro à \(line.declared)."))
  }

  static func refusedWithoutReason(_ claim: Claim, _ line: ClaimLine) -> Failure {
    Failure(
      "claims.refused-without-reason",
      Text(
        en: "What is refused of the claim \"\(claim.id)\" (\(line.category.shown)) has no reason.",
        fr:
          "La dépense écartée de la demande de paiement « \(claim.id) » (\(line.category.shown)) n’a pas de motif."
      ),
      about: "reason",
      advice: Text(
        en: "Give it: \"claim refuse \(claim.id) \(line.category) AMOUNT --reason …\".",
        fr:
          "Donnez-le : « demande-de-paiement écarter \(claim.id) \(line.category) MONTANT --motif … »."
      ))
  }

  static func claimResources(_ claim: Claim) -> Failure {
    Failure(
      "claims.other-resources",
      Text(
        en: "The other resources of the claim \"\(claim.id)\" cannot be below zero.",
        fr:
          "Les autres ressources de la demande de paiement « \(claim.id) » ne peuvent pas être négatives."
      ),
      about: "other-resources",
      advice: Text(
        en: "Give an amount from zero up.",
        fr: "Donnez un montant positif ou nul."))
  }

  static func claimAccount(_ claim: Claim) -> Failure {
    Failure(
      "claims.account",
      Text(
        en: "The claim \"\(claim.id)\" is ordered without an account.",
        fr: "La demande de paiement « \(claim.id) » est mandatée sans compte bancaire."),
      about: "claim",
      advice: Text(
        en: "\"claim order \(claim.id)\" takes the confirmed account of the beneficiary.",
        fr:
          "« demande-de-paiement mandater \(claim.id) » retient le compte confirmé du bénéficiaire."
      ))
  }

  static func claimConcluded(_ claim: Claim) -> Failure {
    Failure(
      "claims.concluded",
      Text(
        en: "The claim \"\(claim.id)\" is \(claim.status.shown): its costs stay.",
        fr:
          "La demande de paiement « \(claim.id) » est \(claim.status.shown) : ses dépenses restent."
      ),
      about: "claim",
      advice: Text(
        en:
          "What is found later is a correction: \"operation correct \(claim.operation.id) --kind … --amount … --reason …\".",
        fr:
          "Ce qui est constaté ensuite est une correction : « opération corriger \(claim.operation.id) --nature … --montant … --motif … »."
      ))
  }

  /// A claim after the final one.
  public static func claimAfterFinal(_ operation: Operation) -> Failure {
    Failure(
      "claims.after-final",
      Text(
        en: "The operation \"\(operation.id)\" has its final claim: no other one comes after it.",
        fr: "L’opération « \(operation.id) » a sa demande finale : aucune autre ne la suit."),
      about: "operation",
      advice: Text(
        en:
          "\"claim list --operation \(operation.id)\" lists them; one that was received is withdrawn first.",
        fr:
          "« demande-de-paiement lister --opération \(operation.id) » les liste ; celle qui a été reçue se retire d’abord."
      ))
  }

  static func aboveGrant(_ operation: Operation, _ account: OperationAccount) -> Failure {
    Failure(
      "claims.exceed",
      Text(
        en:
          "The claims of \"\(operation.id)\" would come to \(account.support), above its grant, \(account.grantToBe).",
        fr:
          "Les demandes de paiement de « \(operation.id) » totaliseraient \(account.support), plus que l’aide, \(account.grantToBe)."
      ),
      about: "operation",
      advice: operation.amendments.first(where: \.isOpen).map {
        Text(
          en:
            "The amendment \($0.number) that is not signed yet counts: have it signed, or \"operation amend \(operation.id) --abandon \($0.number) --reason …\".",
          fr:
            "L’avenant \($0.number), pas encore signé, compte : faites-le signer, ou « opération avenant \(operation.id) --abandonner \($0.number) --motif … »."
        )
      }
        ?? Text(
          en: "\"operation account \(operation.id)\" shows what is left.",
          fr: "« opération compte \(operation.id) » montre ce qui reste."))
  }
}
