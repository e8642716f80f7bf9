import AccordWording

/// A European fund by its name in each language; another fund by the name that was entered.
struct FundName {
  let long: Text

  init(_ name: String) {
    switch name.folded.filter({ $0 != " " }) {
    case "fse+", "esf+":
      long = Text(en: "European Social Fund Plus (ESF+)", fr: "Fonds social européen plus (FSE+)")
    case "feder", "erdf":
      long = Text(
        en: "European Regional Development Fund (ERDF)",
        fr: "Fonds européen de développement régional (FEDER)")
    case "ftj", "jtf":
      long = Text(en: "Just Transition Fund (JTF)", fr: "Fonds pour une transition juste (FTJ)")
    default:
      long = .pair(en: "fund \(name)", fr: "fonds \(name)")
    }
  }
}
