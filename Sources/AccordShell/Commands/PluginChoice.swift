import AccordWording

/// Which plugins take part in a shell, or in a page of it. One that asks for another contract, or
/// whose own declarations cannot be, is left out alone; what two plugins claim is nobody's to decide
/// here.
struct PluginChoice {
  /// The plugins that take part.
  private(set) var plugins: [any Plugin] = []
  /// Why others are left out, a fault for each of them.
  private(set) var refused: [any Fault] = []
  /// What two of those that take part claim.
  private(set) var clashes: [PluginClaims.Clash] = []

  /// - Parameter parts: what of their declarations is looked at.
  init(_ declared: [any Plugin], by parts: DeclaredParts) {
    for plugin in declared {
      if plugin.contract != PluginContract.version {
        refused.append(OtherContract(plugin: plugin.name, version: plugin.contract))
      } else if let fault = StartingDeclarations.fault(of: plugin, in: parts) {
        refused.append(fault)
      } else {
        plugins.append(plugin)
      }
    }
    leaveOutWhatClaimsTwice(parts)
  }

  /// Leaves out the plugins that clash with themselves, and asks the others again.
  private mutating func leaveOutWhatClaimsTwice(_ parts: DeclaredParts) {
    clashes = PluginClaims(plugins, in: parts).clashes
    var own: [Int: [Text]] = [:]
    for clash in clashes where clash.plugins.count == 1 {
      own[clash.plugins[0], default: []].append(clash.text)
    }
    guard !own.isEmpty else { return }
    for (index, faults) in own.sorted(by: { $0.key < $1.key }) {
      if let fault = DeclarationFault(faults, in: .plugin, of: plugins[index].name) {
        refused.append(fault)
      }
    }
    plugins = plugins.indices.filter { own[$0] == nil }.map { plugins[$0] }
    clashes = PluginClaims(plugins, in: parts).clashes
  }
}

extension CommandCatalogue {
  /// The plugins whose parts of a kind can stand beside each other, and why those of others cannot.
  func choice(by parts: DeclaredParts) -> PluginChoice { PluginChoice(plugins, by: parts) }
}

extension Session {
  /// The plugins whose parts of a kind stand on a page. One whose own cannot be is left out of it,
  /// and named.
  ///
  /// - Throws: `Failure` when two plugins claim the same part, with the names of both.
  func plugins(for parts: DeclaredParts) throws -> [any Plugin] {
    let choice = shell.catalogue.choice(by: parts)
    try CommandCatalogue.refuse(choice.clashes, isOfStart: false)
    let told = leftOut.map(\.message)
    for fault in choice.refused where !told.contains(fault.message) { leaveOut(fault) }
    return choice.plugins
  }
}
