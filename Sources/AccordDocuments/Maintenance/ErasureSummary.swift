import AccordJSON
package import AccordWording

/// Which lines were erased, in words: by whom, when, of which documents.
package struct ErasureSummary {
  private let entries: [ErasedLineEntry]

  package init(_ entries: [ErasedLineEntry]) { self.entries = entries }

  /// So many documents of one erasure are named.
  private static let limit = 10

  /// One sentence for each erasure, what is proved first.
  package var sentences: [Text] {
    let groups = Dictionary(grouping: entries) { [$0.erasure.number, $0.isProvable ? 0 : 1] }
    return groups.sorted { ($0.key[1], $0.key[0]) < ($1.key[1], $1.key[0]) }.compactMap {
      _, entries in
      guard let first = entries.first else { return nil }
      return sentence(entries, first.erasure, isProvable: first.isProvable)
    }
  }

  private func sentence(
    _ entries: [ErasedLineEntry], _ commit: CommitRecord, isProvable: Bool
  ) -> Text {
    let versions = Dictionary(grouping: entries.compactMap(\.document)) { $0 }
      .sorted { $0.key < $1.key }
    let commands = entries.filter { $0.document == nil }.count
    func list(_ language: Language) -> String {
      func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count)\u{A0}\(language.plural(count, one, many))"
      }
      var parts = versions.prefix(ErasureSummary.limit).map { key, all in
        "\(key) (\(counted(all.count, "version", "versions")))"
      }
      let more = versions.count - parts.count
      if more > 0 {
        parts.append(
          language == .french
            ? counted(more, "autre document", "autres documents")
            : counted(more, "other document", "other documents"))
      }
      if commands > 0 {
        parts.append(
          language == .french
            ? counted(commands, "commande", "commandes")
            : counted(commands, "command", "commands"))
      }
      return parts.joined(separator: ", ")
    }
    let proof =
      isProvable
      ? Text(en: "", fr: "")
      : Text(
        en:
          " Whether anything else of these lines was changed is not provable: the erasure is older than this format, or the fields were declared personal after they were written.",
        fr:
          " Ces lignes ont pu être modifiées au-delà de l’effacement, ce qui est non prouvable\u{A0}: l’effacement est antérieur à ce format, ou les champs ont été déclarés personnels après avoir été écrits."
      )
    return Text(
      en:
        "Erased by \(commit.author) on \(commit.at.written.en) (transaction \(commit.number)): \(list(.english)).\(proof.en)",
      fr:
        "Effacé par \(commit.author) le \(commit.at.written.fr) (transaction \(commit.number))\u{A0}: \(list(.french)).\(proof.fr)"
    )
  }
}
