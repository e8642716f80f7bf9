public import AccordDocuments
public import AccordWording

/// What the registry refuses within one document.
public enum RegistryFault: Fault, Hashable {
  /// A name or another compulsory text is blank: what it is, and the parameter that gives it.
  case blank(Text, about: String)
  /// The commune lies in another department than the one given.
  case communeOutsideDepartment(CommuneCode, DepartmentCode)
  /// The day of closing is before the day of opening.
  case closedBeforeOpened(opened: CalendarDate, closed: CalendarDate, about: String = "opened")
  /// A former name of another organisation would be open.
  case formerNameOpen(String, of: ID<Organisation>)
  /// A network is listed twice.
  case repeatedNetwork(String)
  /// A year outside 1900 to 2999.
  case noSuchYear(Int)
  /// Figures of a year that is still to come: the year, and the present one.
  case yearAhead(Int, present: Int)
  /// Figures of a year before the opening of the organisation.
  case yearBeforeOpening(Int, organisation: String, opened: CalendarDate)
  /// An activity without any figure.
  case noFigures(String, Int)
  /// A figure below zero: what it counts, and the parameter that gives it.
  case negative(Text, Int, about: String)
  /// More people in a part than in the whole: what the part is, and the parameter that gives it.
  case partExceedsWhole(Text, Int, of: Int, about: String)

  public var code: String {
    switch self {
    case .blank: "registry.blank"
    case .communeOutsideDepartment: "registry.department"
    case .closedBeforeOpened: "registry.dates"
    case .formerNameOpen: "organisation.former-name"
    case .repeatedNetwork: "registry.network"
    case .noSuchYear, .yearAhead, .yearBeforeOpening: "activity.year"
    case .noFigures: "activity.empty"
    case .negative: "activity.negative"
    case .partExceedsWhole: "activity.parts"
    }
  }

  public var parameter: String? {
    switch self {
    case .blank(_, let parameter), .closedBeforeOpened(_, _, let parameter),
      .negative(_, _, let parameter), .partExceedsWhole(_, _, _, let parameter):
      parameter
    case .communeOutsideDepartment: "commune-code"
    case .formerNameOpen: "clear"
    case .repeatedNetwork: "network"
    case .noSuchYear, .yearAhead, .yearBeforeOpening: "year"
    case .noFigures: nil
    }
  }

  public var message: Text {
    switch self {
    case .blank(let what, _):
      Text(en: "The \(what) is blank.", fr: "Ce champ est vide : \(what).")
    case .communeOutsideDepartment(let commune, let department):
      Text(
        en: "The commune \(commune) is in the department \(commune.department), not \(department).",
        fr:
          "La commune \(commune) est dans le département \(commune.department), pas \(department).")
    case .closedBeforeOpened(let opened, let closed, _):
      Text(
        en: "It would close on \(closed), before it opened on \(opened).",
        fr: "La fermeture, le \(closed), précéderait l’ouverture, le \(opened).")
    case .formerNameOpen(let name, let current):
      Text(
        en: "\"\(name)\" was merged into \"\(current)\": as a former name, it stays closed.",
        fr:
          "« \(name) » a été fusionnée dans « \(current) » : ancien nom, elle reste fermée.")
    case .repeatedNetwork(let name):
      Text(
        en: "\"\(name)\" would belong twice to the same network.",
        fr: "« \(name) » appartiendrait deux fois au même réseau.")
    case .noSuchYear(let year):
      Text(en: "\(year) is not a year of activity.", fr: "\(year) n’est pas une année d’activité.")
    case .yearAhead(let year, _):
      Text(
        en: "\(year) is still to come: there are no figures of it.",
        fr: "L’année \(year) est à venir\u{A0}: elle n’a pas de chiffres.")
    case .yearBeforeOpening(let year, let name, let opened):
      Text(
        en: "\"\(name)\" opened on \(opened): it has no figures of \(year).",
        fr: "« \(name) » a ouvert le \(opened)\u{A0}: elle n’a pas de chiffres pour \(year).")
    case .noFigures(let name, let year):
      Text(
        en: "The activity of \"\(name)\" in \(year) holds no figure.",
        fr: "L’activité \(year) de « \(name) » ne contient aucun chiffre.")
    case .negative(let what, let count, _):
      Text(
        en: "\(count) is below zero (\(what)).", fr: "\(count) est négatif (\(what)).")
    case .partExceedsWhole(let what, let count, let whole, _):
      Text(
        en: "\(count: count) (\(what)) exceeds the \(count: whole) young people accompanied.",
        fr: "\(count: count) (\(what)) dépasse les \(count: whole) jeunes accompagnés.")
    }
  }

  public var advice: Text? {
    switch self {
    case .blank(let what, _):
      Text(en: "Give a \(what) with letters in it.", fr: "Donnez un texte pour ce champ : \(what).")
    case .communeOutsideDepartment:
      Text(
        en: "Check the commune code, which is not the postal code, and the department.",
        fr: "Vérifiez le code commune, distinct du code postal, et le département.")
    case .closedBeforeOpened:
      Text(en: "Check the two dates.", fr: "Vérifiez les deux dates.")
    case .formerNameOpen:
      Text(
        en: "If they are two, undo the merge: \"log\" gives its number.",
        fr:
          "S’il s’agit de deux structures, annulez la fusion : « journal » en donne le numéro.")
    case .repeatedNetwork:
      Text(en: "Name each network once.", fr: "Citez chaque réseau une seule fois.")
    case .noSuchYear:
      Text(en: "Years go from 1900 to 2999.", fr: "Les années vont de 1900 à 2999.")
    case .yearAhead(_, let present):
      Text(en: "Give a year up to \(present).", fr: "Donnez une année jusqu’à \(present).")
    case .yearBeforeOpening(_, _, let opened):
      Text(
        en: "Give a year from \(opened.year) on, or correct the day of opening.",
        fr: "Donnez une année à partir de \(opened.year), ou corrigez la date d’ouverture.")
    case .noFigures:
      Text(
        en: "Give at least one figure; what is not known is left out.",
        fr: "Donnez au moins un chiffre ; ce qui n’est pas connu s’omet.")
    case .negative:
      Text(
        en: "Give zero or more, or leave the figure out when it is not known.",
        fr: "Donnez zéro ou plus, ou omettez le chiffre s’il n’est pas connu.")
    case .partExceedsWhole:
      Text(
        en: "A part counts people of the whole: check both figures.",
        fr: "Une part compte des jeunes du total : vérifiez les deux chiffres.")
    }
  }
}
