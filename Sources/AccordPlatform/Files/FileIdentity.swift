/// What tells a file or a folder from every other of the machine, whatever it is called.
package struct FileIdentity: Sendable, Hashable {
  /// The number of its file system.
  package let device: UInt64
  /// Its number among those of its file system.
  package let number: UInt64

  package init(device: UInt64, number: UInt64) {
    self.device = device
    self.number = number
  }
}
