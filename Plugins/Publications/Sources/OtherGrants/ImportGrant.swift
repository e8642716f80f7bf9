import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension GrantCommands {
  static var load: Command {
    Command(
      "grant import", fr: "subvention importer", .write,
      Text(
        en: "Import the grants that another authority published",
        fr: "Importer les subventions publiées par une autre autorité"),
      discussion: Text(
        en: """
          A file of grants (SCDL) or a list of operations, under its own headings: the first is \
          read as "publish read" does, the second as "publish read-operations". A line is known \
          again by who gives it, its day, decision, beneficiary and object, an operation by its \
          number: what changed is updated, and reading the same file again changes nothing. What \
          cannot be read is told at once, with row and column, and nothing is stored then; a form \
          that the schema refuses but that has one reading is taken, and a period or a nature that \
          is none stays empty ("publish faults" lists them). \
          The beneficiary is the organisation of its SIRET, else of its RNA; a list of operations \
          without SIRET is matched by name. Once an organisation has its SIRET, import the file again.
          """,
        fr: """
          Un fichier de subventions (SCDL) ou une liste des opérations, avec ses propres en-têtes : \
          le premier se lit comme avec « publier lire », la seconde comme avec « publier \
          lire-opérations ». Une ligne se reconnaît à son attribuant, sa date, sa décision, son \
          bénéficiaire et son objet, une opération à son numéro : ce qui a changé est mis à jour, et \
          relire le même fichier ne change rien. Ce qui est illisible est signalé d’un coup, avec \
          ligne et colonne, et rien n’est alors enregistré ; une forme contraire au schéma mais sans \
          ambiguïté est admise, et une période ou une nature qui n’en est pas une reste vide (« publier \
          défauts » les signale). Le bénéficiaire est la structure \
          de ce SIRET, à défaut de ce RNA ; dans une liste des opérations sans SIRET, celle de ce \
          nom. Dès qu’une structure a son SIRET, importez à nouveau le fichier.
          """),
      takes: CommonOption.table,
      Option<OtherGrantKind>(
        "kind", fr: "nature",
        Text(
          en: "the kind of file; by its headings when left out",
          fr: "la nature du fichier ; d’après ses en-têtes par défaut")),
      Flag(
        "only-known", fr: "connues",
        Text(
          en: "only lines of organisations of the registry",
          fr: "seulement les lignes des structures du répertoire")),
      CommonOption.faults,
      examples: [
        Example(
          "grant import grants.csv --only-known",
          Text(
            en: "What a department gives ours", fr: "Ce qu’un département donne aux nôtres"))
      ]
    ) { session, file, kind, isOnlyKnown, faults in
      var reading = GrantImport(
        session: session, file: file, faults: faults, isOnlyKnown: isOnlyKnown,
        source: try session.source(of: file),
        known: KnownBeneficiaries(try session.all(Organisation.self)))
      return switch try kind ?? GrantFile.kind(of: file, in: session) {
      case .scdl: try reading.grants()
      case .operations: try reading.operations()
      }
    }
  }
}

extension Session {
  /// A file by its name and its digest.
  fileprivate func source(of file: FilePath) throws -> SignedFile {
    let print = try fingerprint(of: file)
    return SignedFile(name: print.name, digest: print.digest)
  }
}
