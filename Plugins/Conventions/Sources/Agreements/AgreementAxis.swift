import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var axis: Command {
    Command(
      "agreement axis", fr: "accord axe", .write,
      Text(en: "Add an axis of work to an agreement", fr: "Ajouter un axe de travail à un accord"),
      takes: agreement,
      Argument<Int>(
        "number", fr: "numéro", Text(en: "its number, from 1", fr: "son numéro, à partir de 1")),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      examples: [
        Example(
          "agreement axis normandie-2027 2 --title-en Training --title-fr Formation",
          Text(en: "Add the second axis", fr: "Ajouter le deuxième axe"))
      ]
    ) { session, id, number, english, french in
      let before = try session.find(id)
      var agreement = before
      let axis = FrameworkAgreement.Axis(
        number: number,
        title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")))
      try session.insert(axis, into: &agreement.axes, key: \.number) { .axisTwice(id, $0.number) }
      agreement.axes.sort { $0.number < $1.number }
      return try session.write(
        agreement, over: before,
        saying:
          Text(
            en: "Added axis \(number) to the agreement \"\(id)\".",
            fr: "L’axe \(number) a été ajouté à l’accord-cadre « \(id) »."))
    }
  }

  static var removeAxis: Command {
    Command(
      "agreement remove-axis", fr: "accord retirer-axe", .write,
      Text(
        en: "Take an axis out of an agreement that is still a draft, with its commitments",
        fr: "Retirer un axe d’un accord-cadre encore à l’état de brouillon, avec ses engagements"),
      takes: agreement,
      Argument<Int>("number", fr: "numéro", Text(en: "its number", fr: "son numéro")),
      destructive: true,
      examples: [
        Example(
          "agreement remove-axis normandie-2027 1",
          Text(en: "An axis that was given up", fr: "Un axe abandonné"))
      ]
    ) { session, id, number in
      let before = try session.find(id)
      var agreement = before
      if !session.isEnsuring { try agreement.requireAxis(number) }
      agreement.axes.removeAll { $0.number == number }
      agreement.commitments.removeAll { $0.axis == number }
      return try session.write(
        agreement, over: before,
        saying: Text(
          en: "Took axis \(number) out of the agreement \"\(id)\".",
          fr: "L’axe \(number) a été retiré de l’accord-cadre « \(id) »."))
    }
  }
}

extension Failure {
  static func axisTwice(_ agreement: ID<FrameworkAgreement>, _ number: Int) -> Failure {
    Failure(
      "agreements.axis-twice",
      Text(
        en: "The agreement \"\(agreement)\" has an axis \(number) already.",
        fr: "L’accord-cadre « \(agreement) » a déjà un axe \(number)."),
      about: "number",
      advice: Text(
        en: "Give another number, or begin the line with \"ensure\" to reword it.",
        fr: "Donnez un autre numéro, ou commencez la ligne par « assurer » pour le reformuler."))
  }
}
