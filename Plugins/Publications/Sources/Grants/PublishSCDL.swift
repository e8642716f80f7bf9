import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PublishCommands {
  static var scdl: Command {
    Command(
      "publish scdl", fr: "publier scdl", .read,
      Text(
        en: "Show the data of the grants of a year as they are published (SCDL 2.1.1)",
        fr: "Afficher les données des subventions d’une année telles que publiées (SCDL 2.1.1)"),
      discussion: Text(
        en: """
          One line for each convention of that year that all have signed since 1 August 2017, where \
          what the authority gives the beneficiary for the year, in cash and in kind, is above \
          \(GrantLaw.writtenConventionThreshold) together. The amount is the one in force; the \
          period is that of the payments: the days paid, else the days due, else what the grant \
          pays for, else the year. An object longer than 256 characters is cut between words and \
          ends with "…". A line that breaks a rule of the schema, or one that its validators leave \
          out, is not there: "publish left-out" says why. "publish file" writes the file. Operations of a European \
          fund are no conventions: "publish operations" shows them.
          """,
        fr: """
          Une ligne par convention de l’année signée par tous depuis le 1er août 2017, lorsque ce \
          que l’autorité donne au bénéficiaire pour l’année, en numéraire et en nature, dépasse au \
          total \(GrantLaw.writtenConventionThreshold). Le montant est celui en vigueur ; la période \
          est celle des versements : dates payées, sinon échéances, sinon durée de l’action, sinon \
          l’année. Un objet de plus de 256 caractères est coupé entre deux mots et finit par « … ». \
          Une ligne contraire au schéma, ou à une règle que ses validateurs ignorent, n’y figure \
          pas : « publier écartées » dit pourquoi. « publier fichier » écrit le fichier. Les opérations \
          d’un fonds européen n’y sont pas : « publier opérations » les montre.
          """),
      takes: year, state, returns: SCDLTable.shape.columns,
      examples: [
        Example(
          "publish scdl --year 2023 | select nomBeneficiaire montant | sort by montant desc",
          Text(en: "The greatest first", fr: "Les plus fortes d’abord"))
      ]
    ) { session, year, day in
      let lines = try session.grants(on: day).lines(of: year.number)
      let sound = lines.filter(\.problems.isEmpty)
      if sound.count < lines.count {
        session.warn(SCDLTable.leftOut(lines.count - sound.count, year))
      }
      return .table(
        SCDLTable.shape.table(
          sound,
          whenEmpty: Text(
            en: "No grant of \(year) is to be published.",
            fr: "Aucune subvention \(year) n’est à publier.")))
    }
  }

  static var leftOut: Command {
    Command(
      "publish left-out", fr: "publier écartées", .read,
      Text(
        en: "Say which grants of a year cannot be published, why, and what mends it",
        fr: "Dire quelles subventions d’une année ne peuvent être publiées, pourquoi et que faire"),
      takes: year, state, returns: LeftOut.shape.columns,
      examples: [
        Example(
          "publish left-out --year 2023",
          Text(en: "What is to be mended", fr: "Ce qu’il faut corriger"))
      ]
    ) { session, year, day in
      let language = session.language
      let rows = try session.grants(on: day).lines(of: year.number).flatMap { line in
        line.problems.map { LeftOut(line: line, problem: $0, language: language) }
      }
      return .table(
        LeftOut.shape.table(
          rows, whenEmpty: Text(en: "Nothing is left out.", fr: "Rien n’est écarté.")))
    }
  }
}

/// Why a line is not written.
private struct LeftOut: Sendable {
  let line: GrantLine
  let problem: GrantLine.Problem
  let language: Language

  static let shape = TableShape<LeftOut>(
    .field("convention", fr: "convention", naming: Convention.self) { $0.line.convention.id },
    .field("amount", fr: "montant", .amount) { .amount($0.line.amount) },
    .field("problem", fr: "défaut", .text) { .text($0.problem.message[$0.language]) },
    .field("remedy", fr: "remède", .text) { .text($0.problem.remedy[$0.language]) })
}
