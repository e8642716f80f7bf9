import AccordDocuments
import AccordPartnership
import AccordWording

/// A release as a mail to one contact: the contact’s language first, the other one below.
struct ReleaseMail {
  let release: Release
  /// The release as text, in both languages, with its first line about the embargo.
  let page: Text
  let now: DayTime

  /// The draft for a contact with an address.
  func draft(to contact: PressContact, at address: String) -> MailDraft {
    let first = contact.language?.language ?? .french
    let languages = [first, first == .french ? .english : .french]
    let end = release.isUnderEmbargo(at: now) ? release.embargo : nil
    let notice = end.map { Release.embargoLine($0)[first] + " – " } ?? ""
    return MailDraft(
      name: contact.name, address: address,
      subject: notice + release.shownHeadline[first],
      plain: languages.map { page[$0] }.joined(separator: "\n\n* * *\n\n") + "\n",
      html: html(languages), at: now,
      identity: "releases-\(release.id.name).\(contact.id.name).\(now.code.filter { $0 != ":" })")
  }

  private func html(_ languages: [Language]) -> String {
    let parts = languages.map { language in
      let blocks = page[language].split(separator: "\n\n").map { block in
        "<p>" + ReleaseMail.escaped(String(block)).replacing("\n", with: "<br>\n") + "</p>\n"
      }
      return "<div lang=\"\(language.rawValue)\">\n\(blocks.joined())</div>\n"
    }
    return "<!DOCTYPE html>\n<html lang=\"\(languages[0].rawValue)\">\n"
      + "<head><meta charset=\"utf-8\"><title>\(ReleaseMail.escaped(release.shownHeadline[languages[0]]))</title></head>\n"
      + "<body>\n\(parts.joined(separator: "<hr>\n"))</body>\n</html>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
