public import AccordWording

/// What a grant pays for.
public enum GrantNature: String, Choice {
  case operating
  case earmarked

  public static let name = Text(en: "nature", fr: "nature")

  public var word: Text {
    switch self {
    case .operating: Text(en: "operating", fr: "fonctionnement")
    case .earmarked: Text(en: "earmarked", fr: "affectée")
    }
  }
}

/// How the amount due of a grant follows from what was spent.
public enum GrantCalculation: String, Choice {
  case flat
  case proportional

  public static let name = Text(en: "calculation", fr: "calcul")

  public var word: Text {
    switch self {
    case .flat: Text(en: "flat", fr: "forfaitaire")
    case .proportional: Text(en: "proportional", fr: "proportionnelle")
    }
  }
}

/// What the beneficiary may keep of a grant that it did not use wholly: a content that the law asks
/// of conventions concluded since 3 July 2021 (loi 2000-321, art. 10, as changed by loi 2021-875).
public enum UnusedPart: String, Choice {
  case none
  case part
  case all

  public static let name = Text(en: "unused part", fr: "part non utilisée")

  public var word: Text {
    switch self {
    case .none: Text(en: "paid-back", fr: "reversée")
    case .part: Text(en: "kept-in-part", fr: "gardée-en-partie")
    case .all: Text(en: "kept", fr: "gardée")
    }
  }
}

/// What must be there before an instalment is paid. Several of them combine: all must hold.
public enum PaymentCondition: String, Choice {
  case signed
  case day
  case request
  case pieces
  case report

  public static let name = Text(en: "condition", fr: "condition")

  public var word: Text {
    switch self {
    case .signed: Text(en: "signed", fr: "signée")
    case .day: Text(en: "day", fr: "date")
    case .request: Text(en: "request", fr: "demande")
    case .pieces: Text(en: "pieces", fr: "pièces")
    case .report: Text(en: "report", fr: "compte-rendu")
    }
  }

  /// What lacks where it does not hold.
  public var lack: Text {
    switch self {
    case .signed:
      Text(en: "the convention is not signed by all", fr: "la convention n’est pas signée par tous")
    case .day:
      Text(en: "its day has not come", fr: "son échéance n’est pas atteinte")
    case .request:
      Text(
        en: "no request for payment was received",
        fr: "aucune demande de paiement n’a été reçue")
    case .pieces:
      Text(
        en: "its pieces are not accepted",
        fr: "ses pièces justificatives ne sont pas acceptées")
    case .report:
      Text(
        en: "the report is not accepted", fr: "le compte rendu n’est pas accepté")
    }
  }
}
