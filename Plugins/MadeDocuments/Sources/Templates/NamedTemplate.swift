import AccordDocuments
import AccordShell
import AccordTemplates
import AccordWording

/// A template that a person named: a built-in one, or one in a file.
struct NamedTemplate {
  /// Its name, or that of its file without the folders.
  let name: String
  let template: Template
  /// The type of the documents that it is about, where it is built in or was made from one that is.
  let type: (any Document.Type)?
  /// Why it says nothing true of a document on a day: the rule of the built-in template that it is
  /// or was made from; `nil` where there is none.
  let refusal: BuiltInTemplate.Refusal?

  /// Finds a template.
  ///
  /// - Throws: what is wrong with the file; where there is none, the built-in name that is near.
  init(_ word: String, in session: Session) throws {
    if let builtIn = BuiltInTemplate(named: word) {
      (name, type, refusal) = (builtIn.name.en, builtIn.type, builtIn.refusal)
      template = try Template(data: builtIn.bytes)
      return
    }
    guard word.contains(".") || word.contains("/") else { throw Failure.noTemplate(word) }
    name = word.split(separator: "/").last.map(String.init) ?? word
    do {
      template = try Template(data: session.contents(of: FilePath(word)))
    } catch let refusal as TemplateRefusal {
      throw TemplateFaults(refusal)
    }
    let builtIn = template.origin.flatMap { BuiltInTemplate(named: $0) }
    type = builtIn?.type
    refusal = builtIn?.refusalOfFiles
  }

  /// The fields of the type that it is about: the one that is given, that of a built-in template, or
  /// the only one whose fields it names.
  func fields(for word: String?, about parameter: String, in session: Session) throws
    -> DocumentFields
  {
    if let word {
      return DocumentFields(
        of: try session.documentType(called: word, about: parameter), in: session)
    }
    if let type { return DocumentFields(of: type, in: session) }
    let candidates = session.documentTypes.map { type in
      let fields = DocumentFields(of: type, in: session)
      let faults = template.faults(against: fields.templateFields).filter { fault in
        if case .unknownField(let name, _) = fault.problem {
          !fields.isNamed(by: name)
        } else {
          true
        }
      }
      return (fields: fields, faults: faults.count)
    }
    // A template with a slip of the pen is about the type of which it names most.
    let fewest = candidates.map(\.faults).min()
    let best = candidates.filter { $0.faults == fewest }.map(\.fields)
    let named = best.filter { fields in
      guard let checked = try? template.checked(against: fields.templateFields) else { return true }
      return fields.isNamed(by: checked.fieldsRead)
    }
    guard named.count == 1 else { throw Failure.typeUnknown(parameter) }
    return named[0]
  }

  /// The template with its fields found.
  ///
  /// - Throws: all that is wrong with it.
  func checked(against fields: DocumentFields) throws -> CheckedTemplate {
    let checked: CheckedTemplate
    do {
      checked = try template.checked(against: fields.templateFields)
    } catch {
      throw TemplateFaults(error)
    }
    guard checked.fieldsRead.contains(where: { $0.en == DocumentFields.code }) else {
      throw Failure.noCode
    }
    return checked
  }
}

/// What is wrong with the template that was named.
struct TemplateFaults: Fault {
  let refusal: TemplateRefusal

  init(_ refusal: TemplateRefusal) { self.refusal = refusal }

  var code: String { refusal.code }
  var message: Text { refusal.message }
  var details: [Text] { refusal.details }
  var advice: Text? { refusal.advice }
  var parameter: String? { "template" }
}

extension Failure {
  fileprivate static func noTemplate(_ word: String) -> Failure {
    let names = BuiltInTemplate.all.map(\.name)
    let listed = names.joined(separator: ", ")
    let near = Spelling.nearest(to: word, among: names.flatMap { [$0.en, $0.fr] })
    let meant = near.map {
      Text(en: "Did you mean \"\($0)\"? ", fr: "Vouliez-vous dire « \($0) » ? ")
    }
    return Failure(
      "documents.template",
      Text(en: "There is no template \"\(word)\".", fr: "Il n’y a pas de modèle « \(word) »."),
      about: "template",
      advice: (meant ?? .same(""))
        + Text(
          en: "The templates are: \(listed); or name a file, as \"letter.fodt\".",
          fr: "Les modèles sont : \(listed) ; ou nommez un fichier, comme « courrier.fodt »."))
  }

  fileprivate static func typeUnknown(_ parameter: String) -> Failure {
    Failure(
      "documents.type",
      Text(
        en: "The template does not tell what documents it is about.",
        fr: "Le modèle ne dit pas sur quels documents il porte."), about: "template",
      advice: Text(
        en: "Say it: \"--\(parameter) convention\". Its fields then are told one by one.",
        fr:
          "Dites-le : « --\(parameter == "type" ? "type" : "pour") convention ». Ses champs sont alors contrôlés un à un."
      ))
  }

  fileprivate static let noCode = Failure(
    "documents.no-code",
    Text(
      en: "The template shows no code, by which documents are verified.",
      fr: "Le modèle ne porte pas le code qui permet de vérifier les documents."),
    about: "template",
    advice: Text(
      en: "Put {document.code} into its footer.",
      fr: "Mettez {document.code} dans son pied de page."))
}
