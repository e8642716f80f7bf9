import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for among people.
enum PersonChecks {
  /// People who sign nothing and whom nothing names: who checks, assesses or decides needs no mandate.
  static let withoutMandate = Check(
    "person.mandate",
    Text(en: "People without a mandate or another part", fr: "Personnes sans mandat ni autre rôle")
  ) { session in
    let holders = Set(try session.all(Mandate.self).map(\.person))
    return try session.all(Person.self).filter {
      try !holders.contains($0.id.reference) && !session.isReferredTo($0.id)
    }.map { each in
      Finding(
        .notice,
        Text(en: "\(each.label) holds no mandate.", fr: "\(each.label) n’a aucun mandat."),
        about: each.key,
        remedy: Text(
          en:
            "Record one with \"mandate add … --person \(each.id) …\", or remove the person with \"person remove \(each.id)\".",
          fr:
            "Enregistrez-en un avec « mandat ajouter … --personne \(each.id) … », ou supprimez la personne avec « personne supprimer \(each.id) »."
        ))
    }
  }

  /// One person who was entered twice: the same name but for capitals, accents, hyphens and the
  /// order of its parts.
  static let twice = Check(
    "person.twice", Text(en: "People entered twice", fr: "Personnes saisies deux fois")
  ) { session in
    try session.all(Person.self)
      .doubles { person in
        "\(person.givenName) \(person.familyName)".folded
          .split { !$0.isLetter && !$0.isNumber }.sorted()
      }
      .map { group in
        let names = group.map(\.id.name).joined(separator: ", ")
        return Finding(
          .notice,
          Text(
            en: "\(group[0].label) may have been entered several times: \(names).",
            fr:
              "\(group[0].label)\u{A0}: une même personne a peut-être été saisie plusieurs fois (\(names))."
          ),
          about: group[0].key, concerning: group.map(\.key),
          remedy: Text(
            en:
              "If it is one person, keep one and remove the others: \"person remove \(group[1].id)\".",
            fr:
              "S’il s’agit de la même personne, gardez-en une et supprimez les autres : « personne supprimer \(group[1].id) »."
          ))
      }
  }
}
