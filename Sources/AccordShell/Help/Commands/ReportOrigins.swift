import AccordDocuments
import AccordLanguage
import AccordWording

/// Where the figures of a report come from, and how to check that.
enum ReportOrigins {
  static func all(
    of sections: [Output.Section], in session: Session
  ) throws -> [ReportPage.Origin] {
    let path = session.shell.workspace?.summary.path
    var origins: [ReportPage.Origin] = []
    // The name of the folder says which one; where it lies is nobody else's business.
    if let name = path?.split(separator: "/").last {
      origins.append(.init(Text(en: "Workspace", fr: "Espace de travail"), .same(String(name))))
    }
    if let last = try session.lastTransaction() {
      origins += state(after: last, path: path, in: session)
    }
    origins.append(
      .init(
        Text(en: "Rounding", fr: "Arrondis"),
        Text(
          en:
            "Amounts in whole euros in drawings, to the cent in tables; sums and shares are worked out on the cents.",
          fr:
            "Montants arrondis à l’euro dans les graphiques, au centime dans les tableaux ; les totaux et les parts sont calculés sur les centimes."
        )))
    return origins + maps(of: sections)
  }

  /// The last transaction and its seal; no seal where the report shows what is not kept yet.
  private static func state(
    after last: CommitRecord, path: String?, in session: Session
  ) -> [ReportPage.Origin] {
    let name = Text(en: "State", fr: "État")
    guard session.transaction.changes.isEmpty else {
      return [
        .init(
          name,
          Text(
            en: "transaction \(last.number), and changes of this batch that are not kept yet",
            fr:
              "transaction \(last.number), et des modifications de ce lot qui ne sont pas encore enregistrées"
          ))
      ]
    }
    let state = ReportPage.Origin(
      name,
      Text(
        en: "transaction \(last.number), \(last.at.universal)",
        fr: "transaction \(last.number), \(last.at.universal)"))
    guard path != nil, let seal = try? session.shell.workspace?.seal(of: last.number) else {
      return [state]
    }
    return [
      state, .init(Text(en: "Seal", fr: "Sceau"), .same(seal.grouped), isCode: true),
      .init(
        Text(en: "To verify", fr: "Vérifier"), .same("accord seal \(seal.code.prefix(14))…"),
        isCode: true),
    ]
  }

  /// The sources of the maps, each once.
  private static func maps(of sections: [Output.Section]) -> [ReportPage.Origin] {
    var sources: [Text] = []
    for section in sections {
      guard case .parts(let parts) = section.content else { continue }
      for case .drawn(let drawn) in parts {
        for case .map(let map) in drawn.figures.map(\.drawing) where !sources.contains(map.source) {
          sources.append(map.source)
        }
      }
    }
    return sources.map { .init(Text(en: "Map", fr: "Fond de carte"), $0) }
  }
}

extension Timestamp {
  /// The time to the second, the same wherever it is read: `2026-11-28 16:59:44 UTC`.
  fileprivate var universal: String {
    text.prefix(19).replacing("T", with: " ") + " UTC"
  }
}
