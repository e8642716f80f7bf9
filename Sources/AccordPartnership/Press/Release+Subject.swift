public import AccordDocuments

extension Release {
  /// What a release can be about.
  public enum Subject: Sendable, Hashable {
    case agreement(ID<FrameworkAgreement>)
    /// A convention that is signed.
    case convention(ID<Convention>)
    case call(ID<CallForProjects>)
    /// An application whose grant is agreed.
    case application(ID<Application>)
    case operation(ID<Operation>)

    /// The types of these documents.
    public static let types: [any Document.Type] = [
      FrameworkAgreement.self, Convention.self, CallForProjects.self, Application.self,
      Operation.self,
    ]

    /// The document of that key; `nil` where no release can be about it.
    public init?(_ key: DocumentKey) {
      switch key.collection {
      case FrameworkAgreement.schema.collection: self = .agreement(ID(key.slug))
      case Convention.schema.collection: self = .convention(ID(key.slug))
      case CallForProjects.schema.collection: self = .call(ID(key.slug))
      case Application.schema.collection: self = .application(ID(key.slug))
      case Operation.schema.collection: self = .operation(ID(key.slug))
      default: return nil
      }
    }

    /// The key of the document.
    public var key: DocumentKey {
      switch self {
      case .agreement(let id): id.key
      case .convention(let id): id.key
      case .call(let id): id.key
      case .application(let id): id.key
      case .operation(let id): id.key
      }
    }
  }

  /// What it is about; `nil` where that is not one document, which no release is kept with.
  public var subject: Subject? { subjects.count == 1 ? subjects[0] : nil }

  var subjects: [Subject] {
    [
      agreement.map { .agreement($0.id) }, convention.map { .convention($0.id) },
      call.map { .call($0.id) }, application.map { .application($0.id) },
      operation.map { .operation($0.id) },
    ].compactMap(\.self)
  }
}
