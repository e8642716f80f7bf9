import AccordDocuments
import AccordJSON
import AccordRendering
import AccordWording

extension Session {
  /// Compares a calendar file that was saved earlier with all dates of today: what is in it, lies
  /// ahead and is none of them is settled. What the command leaves out for other reasons, such as how
  /// far it looks, is not.
  func compare(with file: FilePath, _ entries: [AgendaEntry]) throws {
    guard let text = String(validating: try contents(of: file), as: UTF8.self),
      let events = CalendarFile.events(of: text)
    else {
      throw Failure(
        "calendar.file",
        Text(
          en: "\"\(file.path)\" is not a calendar file.",
          fr: "« \(file.path) » n’est pas un fichier calendrier."), about: "last",
        advice: Text(
          en: "Name the file of last time, as \"agenda | save FILE.ics\" wrote it.",
          fr:
            "Nommez le fichier précédent, tel que « agenda | enregistrer FICHIER.ics » l’a écrit."))
    }
    // Dates that could not be worked out are not settled.
    guard leftOut.isEmpty else {
      throw Failure(
        "calendar.incomplete",
        Text(
          en: "Some dates could not be worked out, so that nobody knows what is settled.",
          fr: "Certaines dates n’ont pas pu être calculées : on ne sait pas ce qui est réglé."),
        about: "last",
        advice: Text(
          en: "\"agenda\" alone says which ones.", fr: "« agenda » seul indique lesquelles."))
    }
    lastCalendar = events
    let current = Set(entries.map { CalendarEvent.uid(of: $0.document, $0.duty) })
    for event in events
    where !event.isCancelled && event.date >= today && event.uid.hasSuffix("@accord")
      && !current.contains(event.uid)
    {
      settledOfLast.append((event, try document(named: event.uid)))
    }
  }

  /// The document that a name in a calendar begins with; `nil` where there never was one.
  private func document(named uid: String) throws -> DocumentKey? {
    for type in shell.catalogue.documentTypes {
      let collection = type.schema.collection
      guard uid.hasPrefix(collection + "-") else { continue }
      let name = String(uid.dropFirst(collection.count + 1))
      // Identities have hyphens as duties have: the longest one that there is.
      for end in name.indices.reversed() where name[end] == "-" {
        let key = Slug(String(name[..<end])).map { DocumentKey(collection: collection, slug: $0) }
        if let key, try versions(of: key).isEmpty == false { return key }
      }
    }
    return nil
  }
}
