import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in names and codes of communes and in postal codes.
enum CommuneChecks {
  private static let organisation = Text(en: "organisation edit", fr: "structure modifier")
  private static let point = Text(en: "point edit", fr: "point modifier")

  static let postalCodes = Check(
    "registry.postal-code",
    Text(
      en: "Postal codes and communes of two departments",
      fr: "Codes postaux et communes de deux départements")
  ) { session in
    func findings<D: PostalAddress>(_ documents: [D], _ command: Text) -> [Finding] {
      documents.compactMap { each in
        each.postalDoubt.map {
          Finding(
            .warning, $0, about: each.key,
            remedy: Text(
              en:
                "Correct one where it is wrong: \"\(command) \(each.id) --postal-code …\". Leave both where the post serves the commune from the next department.",
              fr:
                "Corrigez celui qui est faux\u{A0}: «\u{A0}\(command) \(each.id) --code-postal …\u{A0}». Laissez les deux si la commune est desservie depuis le département voisin."
            ))
        }
      }
    }
    return findings(try session.all(Organisation.self), organisation)
      + findings(try session.all(ReceptionPoint.self), point)
  }

  /// The communes that are known by name, and elsewhere one code that stands with several names.
  static let names = Check(
    "registry.commune",
    Text(
      en: "Names of communes that do not fit their codes",
      fr: "Noms de communes qui ne vont pas avec leur code")
  ) { session in
    func findings<D: PostalAddress>(_ documents: [D], _ command: Text) -> [Finding] {
      documents.compactMap { each in
        each.communeDoubt.map {
          Finding(.warning, $0.message, about: each.key, remedy: remedy($0, with: command))
        }
      }
    }
    return findings(try session.all(Organisation.self), organisation)
      + findings(try session.all(ReceptionPoint.self), point)
      + (try session.documents.ambiguousCommuneCodes().map(severalNames))
  }

  /// What to type: the code where the name is right, the name where the code is.
  private static func remedy(_ doubt: CommuneDoubt, with command: Text) -> Text {
    let edit = command + .same(" \(doubt.id) ")
    let code = Text(
      en: "\(edit)--commune-code \(doubt.codeOfName?.code ?? "…")",
      fr: "\(edit)--code-commune \(doubt.codeOfName?.code ?? "…")")
    let name = edit + .same("--commune \(doubt.nameOfCode.map(word) ?? "…")")
    return Text(
      en: "Where the name is right, type \"\(code)\"; where the code is, \"\(name)\".",
      fr:
        "Si le nom est juste, tapez «\u{A0}\(code)\u{A0}»\u{202F}; si c’est le code, «\u{A0}\(name)\u{A0}»."
    )
  }

  /// A name as it is typed: in quotes where it has a space.
  private static func word(_ name: String) -> String { name.contains(" ") ? "'\(name)'" : name }

  private static func severalNames(_ found: AmbiguousCommuneCode) -> Finding {
    let concerned = found.uses.flatMap(\.documents)
    let rarest = found.uses[found.uses.count - 1].documents[0]
    let command = rarest.collection == Organisation.schema.collection ? organisation : point
    let listed = Text.each { language in
      found.uses.map { language.quoted($0.name) + " (\(language.grouped($0.documents.count)))" }
        .joined(separator: ", ")
    }
    return Finding(
      .warning,
      Text(
        en: "The commune code \(found.code) stands with several names: \(listed).",
        fr: "Le code commune \(found.code) figure avec plusieurs noms\u{A0}: \(listed)."),
      about: rarest, concerning: concerned,
      remedy: Text(
        en:
          "Correct the name or the code that is wrong: \"\(command) \(rarest.slug) --commune …\", or \"--commune-code …\".",
        fr:
          "Corrigez le nom ou le code qui est faux\u{A0}: «\u{A0}\(command) \(rarest.slug) --commune …\u{A0}», ou «\u{A0}--code-commune …\u{A0}»."
      ))
  }
}
