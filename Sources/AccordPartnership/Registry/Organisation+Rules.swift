import AccordDocuments
public import AccordWording

extension Organisation {
  /// The name is not blank, the commune lies in the department, it closed after it opened, and
  /// where it was merged into another one, it is closed.
  public func validate() throws {
    guard !name.folded.isEmpty, !aliases.contains(where: \.folded.isEmpty),
      shortName?.folded.isEmpty != true
    else { throw RegistryFault.blank(Text(en: "name", fr: "nom"), about: "name") }
    if let communeCode, let department, communeCode.department != department {
      throw RegistryFault.communeOutsideDepartment(communeCode, department)
    }
    if let opened, let closed, closed < opened {
      throw RegistryFault.closedBeforeOpened(opened: opened, closed: closed)
    }
    if let mergedInto, closed == nil || mergedInto.id == id {
      throw RegistryFault.formerNameOpen(name, of: mergedInto.id)
    }
    guard Set(networks).count == networks.count else {
      throw RegistryFault.repeatedNetwork(name)
    }
  }

  /// What the declaration leaves out stays as it is, the mark of invented identifiers included;
  /// aliases and networks are added up. A former name joins no network.
  public func ensuring(_ declared: Organisation) throws -> Organisation {
    var kept = try completed(by: declared)
    kept.aliases = aliases + declared.aliases.filter { !aliases.contains($0) }
    kept.networks =
      mergedInto == nil
      ? networks + declared.networks.filter { !networks.contains($0) } : networks
    kept.isFictitious = isFictitious || declared.isFictitious
    return kept
  }

  /// Whether it is open on a day: neither closed before it nor opened after it. One closed on a
  /// day is still open that day, but for a former name.
  public func isOpen(on day: CalendarDate) -> Bool {
    if mergedInto != nil, let closed, closed <= day { return false }
    return (opened.map { $0 <= day } ?? true) && (closed.map { day <= $0 } ?? true)
  }

  /// Whether it was open on some day of `year`: neither closed before 1 January nor opened after
  /// 31 December. A former name is none.
  public func isOpen(in year: Int) -> Bool {
    mergedInto == nil && (closed.map { year <= $0.year } ?? true)
      && (opened.map { $0.year <= year } ?? true)
  }

  /// Street, postal code and commune on one line; `nil` when none is known.
  public var address: String? {
    let town = [postalCode?.code, commune].compactMap(\.self).joined(separator: " ")
    let parts = [street, town.isEmpty ? nil : town].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
