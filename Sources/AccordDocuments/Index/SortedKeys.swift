import AccordJSON

/// Two sorted lists as one.
func merge(_ left: [DocumentKey], _ right: [DocumentKey]) -> [DocumentKey] {
  if left.isEmpty { return right }
  if right.isEmpty { return left }
  var result: [DocumentKey] = []
  result.reserveCapacity(left.count + right.count)
  var (i, j) = (0, 0)
  while i < left.count, j < right.count {
    if right[j] < left[i] {
      result.append(right[j])
      j += 1
    } else {
      result.append(left[i])
      i += 1
    }
  }
  result.append(contentsOf: left[i...])
  result.append(contentsOf: right[j...])
  return result
}
