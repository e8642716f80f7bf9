import AccordJSON
package import AccordWording

/// What the store refuses or cannot do.
package enum StoreError: Fault, Hashable {
  /// There is no such document.
  case unknown(DocumentKey)
  /// A stored document does not have the form of its type, at a path.
  case unreadable(DocumentKey, path: String)
  /// A document type that the workspace was not opened with.
  case undeclaredCollection(String)
  /// A document holds a reference at a path that its schema does not list.
  case undeclaredReference(DocumentKey, path: String)
  /// A schema path holds references to two collections.
  case ambiguousReference(DocumentKey, path: String)
  /// The workspace was opened for reading only.
  case readOnly
  /// The transaction has been committed already.
  case finished
  /// The state is one of the past.
  case past
  /// There is no transaction of that number yet.
  case future(Int, last: Int)
  /// Documents of an older form of a collection cannot be read, because a migration is missing.
  case notMigrated(String, from: Int)

  package var code: String {
    switch self {
    case .unknown: "store.unknown"
    case .unreadable: "store.unreadable"
    case .undeclaredCollection: "store.undeclared-collection"
    case .undeclaredReference: "store.undeclared-reference"
    case .ambiguousReference: "store.ambiguous-reference"
    case .readOnly: "store.read-only"
    case .finished: "store.finished"
    case .past: "store.past"
    case .future: "store.future"
    case .notMigrated: "store.not-migrated"
    }
  }

  package var message: Text {
    switch self {
    case .unknown(let key):
      Text(
        en: "There is no document \"\(key.description)\".",
        fr: "Il n’y a pas de document «\u{A0}\(key.description)\u{A0}».")
    case .unreadable(let key, let path): StoreError.unreadable(key, at: .same(path))
    case .undeclaredCollection(let name):
      Text(
        en: "The workspace does not know the collection \"\(name)\".",
        fr: "L’espace de travail ne connaît pas la collection «\u{A0}\(name)\u{A0}».")
    case .undeclaredReference(let key, let path):
      Text(
        en: "The document \"\(key.description)\" holds an undeclared reference at \"\(path)\".",
        fr:
          "Le document «\u{A0}\(key.description)\u{A0}» contient un renvoi non déclaré à «\u{A0}\(path)\u{A0}»."
      )
    case .ambiguousReference(let key, let path):
      Text(
        en: "The field \"\(path)\" of \"\(key.description)\" points at two kinds of document.",
        fr:
          "Le champ «\u{A0}\(path)\u{A0}» de «\u{A0}\(key.description)\u{A0}» renvoie à deux sortes de documents."
      )
    case .readOnly:
      Text(
        en: "The workspace is open for reading only.",
        fr: "L’espace de travail est ouvert en lecture seule.")
    case .finished:
      Text(
        en: "This transaction is finished and takes no more changes.",
        fr: "Cette transaction est terminée et ne prend plus de modifications.")
    case .past:
      Text(
        en: "This is a state of the past, which cannot be changed.",
        fr: "Ceci est un état passé, qui ne peut pas être modifié.")
    case .future(let number, let last):
      Text(
        en: "There is no transaction \(number) yet; the last one is \(last).",
        fr: "Il n’y a pas encore de transaction \(number)\u{202F}; la dernière est la \(last).")
    case .notMigrated(let collection, let version):
      Text(
        en: "Documents of \"\(collection)\" in form \(version) cannot be read any more.",
        fr:
          "Les documents de «\u{A0}\(collection)\u{A0}» sous la forme \(version) ne peuvent plus être lus."
      )
    }
  }

  package var advice: Text? {
    switch self {
    case .unknown: nil
    case .unreadable(let key, _):
      Text(
        en: "Another version of Accord may have written it: use the newest version. ",
        fr:
          "Une autre version d’Accord l’a peut-être écrit\u{A0}: utilisez la version la plus récente. "
      ) + StoreError.remedy(forUnreadable: key)
    case .undeclaredCollection:
      Text(
        en: "This is a fault of the plugin: list the document type in \"documents\".",
        fr:
          "C’est un défaut du module\u{A0}: citez le type de document dans «\u{A0}documents\u{A0}»."
      )
    case .undeclaredReference:
      Text(
        en: "This is a fault of the plugin: list the path in the schema's \"references\".",
        fr:
          "C’est un défaut du module\u{A0}: citez le chemin dans «\u{A0}references\u{A0}» du schéma."
      )
    case .ambiguousReference:
      Text(
        en: "This is a fault of the plugin: give each kind of document a field of its own.",
        fr: "C’est un défaut du module\u{A0}: donnez un champ à chaque sorte de document.")
    case .readOnly:
      Text(
        en: "Open it without \"--read-only\", or copy it to where it can be written.",
        fr: "Ouvrez-le sans «\u{A0}--read-only\u{A0}», ou copiez-le là où il peut être modifié.")
    case .finished:
      Text(en: "Begin another one.", fr: "Commencez-en une autre.")
    case .past:
      Text(
        en: "Leave out \"--as-of\" to change documents.",
        fr: "Retirez «\u{A0}--as-of\u{A0}» pour modifier des documents.")
    case .future: nil
    case .notMigrated:
      Text(
        en: "This is a fault of the plugin: its schema lacks a migration from that form.",
        fr:
          "C’est un défaut du module\u{A0}: il manque à son schéma une migration depuis cette forme."
      )
    }
  }
}

extension StoreError {
  /// That a document cannot be read.
  ///
  /// - Parameters:
  ///   - key: the document.
  ///   - field: what people call the field that it cannot be read at; empty where none is to blame.
  package static func unreadable(_ key: DocumentKey, at field: Text) -> Text {
    guard !field.isEmpty else {
      return Text(
        en: "The document \"\(key.description)\" cannot be read.",
        fr: "Le document «\u{A0}\(key.description)\u{A0}» ne peut pas être lu.")
    }
    return Text(
      en: "The document \"\(key.description)\" cannot be read at \"\(field)\".",
      fr:
        "Le document «\u{A0}\(key.description)\u{A0}» ne peut pas être lu à «\u{A0}\(field)\u{A0}»."
    )
  }

  /// What to do about a document that cannot be read: a sentence.
  package static func remedy(forUnreadable key: DocumentKey) -> Text {
    Text(
      en:
        "Remove it, or undo the transaction that wrote it: \"history \(key.description)\" names it.",
      fr:
        "Supprimez-le, ou annulez la transaction qui l’a écrit\u{A0}: «\u{A0}historique \(key.description)\u{A0}» la nomme."
    )
  }
}
