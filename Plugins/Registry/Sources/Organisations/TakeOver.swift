import AccordDocuments
import AccordPartnership
import AccordWording

/// What an organisation takes over from one that is merged into it: the name as one of its other
/// names, the networks, and the contact details that it lacks itself.
struct TakeOver {
  /// The organisation afterwards.
  private(set) var current: Organisation
  /// What the fields are called that it took over.
  private(set) var names: [Text] = []
  /// What stays with the former one although this one lacks it.
  private(set) var remarks: [Text] = []

  init(of former: Organisation, by current: Organisation) {
    self.current = current
    if ![current.name, current.shortName].contains(former.name),
      !current.aliases.contains(where: { $0.folded == former.name.folded })
    {
      self.current.aliases.append(former.name)
    }
    let networks = former.networks.filter { !current.networks.contains($0) }
    if !networks.isEmpty {
      self.current.networks += networks
      note("networks")
    }
    takeAddress(of: former)
    take(\.phone, "phone", of: former)
    take(\.email, "email", of: former)
    take(\.website, "website", of: former)
    remark(\.siret, "siret", of: former)
    remark(\.rna, "rna", of: former)
    remark(\.miloCode, "miloCode", of: former)
    remark(\.iban, "iban", of: former)
  }

  /// An address is taken over where the two do not contradict each other.
  private mutating func takeAddress(of former: Organisation) {
    func agree<V: Equatable>(_ field: KeyPath<Organisation, V?>) -> Bool {
      guard let mine = current[keyPath: field], let other = former[keyPath: field] else {
        return true
      }
      return mine == other
    }
    guard agree(\.street), agree(\.postalCode), agree(\.communeCode), agree(\.department),
      current.commune.map({ $0.folded == former.commune?.folded ?? $0.folded }) ?? true
    else { return }
    take(\.street, "street", of: former)
    take(\.postalCode, "postalCode", of: former)
    take(\.commune, "commune", of: former)
    take(\.communeCode, "communeCode", of: former)
    take(\.department, "department", of: former)
  }

  private mutating func take<V>(
    _ field: WritableKeyPath<Organisation, V?>, _ key: String, of former: Organisation
  ) {
    guard current[keyPath: field] == nil, let value = former[keyPath: field] else { return }
    current[keyPath: field] = value
    note(key)
  }

  private mutating func note(_ key: String) { names.append(TakeOver.name(of: key)) }

  private mutating func remark<V>(
    _ field: KeyPath<Organisation, V?>, _ key: String, of former: Organisation
  ) {
    guard current[keyPath: field] == nil, former[keyPath: field] != nil else { return }
    let name = TakeOver.name(of: key)
    remarks.append(
      Text(
        en:
          "\"\(current.id)\" has no \(name); that of \"\(former.id)\" stays with the former name.",
        fr:
          "Champ absent pour « \(current.id) » : \(name) ; la valeur reste à l’ancien nom, « \(former.id) »."
      ))
  }

  private static func name(of key: String) -> Text {
    Organisation.fields.first { $0.key == key }?.name ?? .same(key)
  }
}
