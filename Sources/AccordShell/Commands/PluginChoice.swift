import AccordWording

/// Which plugins take part in a shell. One that asks for another contract, or whose own declarations
/// cannot be, is left out alone; what two plugins claim is nobody's to decide here.
struct PluginChoice {
  /// The plugins that take part.
  private(set) var plugins: [any Plugin] = []
  /// Why others are left out, a fault for each of them.
  private(set) var refused: [any Fault] = []
  /// What two of those that take part claim.
  private(set) var clashes: [PluginClaims.Clash] = []

  init(_ declared: [any Plugin]) {
    for plugin in declared {
      if plugin.contract != PluginContract.version {
        refused.append(OtherContract(plugin: plugin.name, version: plugin.contract))
      } else if let fault = StartingDeclarations.fault(of: plugin) {
        refused.append(fault)
      } else {
        plugins.append(plugin)
      }
    }
    leaveOutWhatClaimsTwice()
  }

  /// Leaves out the plugins that clash with themselves, and asks the others again.
  private mutating func leaveOutWhatClaimsTwice() {
    clashes = PluginClaims(plugins).clashes
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
    clashes = PluginClaims(plugins).clashes
  }
}
