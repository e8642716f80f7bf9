/// An index that cannot be believed. Nothing is lost: it is dropped and made again from the
/// journal.
struct IndexDamaged: Error, Hashable {}
