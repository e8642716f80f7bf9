import TestSupport
import Testing

@testable import AccordWording

/// Shares of a whole, and rounded amounts.
struct SharesTests {
  @Test func `tenths of a per cent add up to 100, and none is off by one`() {
    var numbers = SeededNumbers(seed: 27)
    for _ in 0..<500 {
      let parts = (0...numbers.pick(8)).map { _ in Money(cents: numbers.pick(1_000_000)) }
      let whole = parts.total()
      let tenths = Shares(of: parts).tenths
      #expect(tenths.count == parts.count)
      guard whole > .zero else {
        #expect(tenths.allSatisfy { $0 == 0 })
        continue
      }
      #expect(tenths.reduce(0, +) == 1000)
      for (part, share) in zip(parts, tenths) {
        #expect(abs(Double(part.cents) / Double(whole.cents) * 1000 - Double(share)) < 1)
      }
    }
  }

  @Test func `less than all is never called 100 %, and more than nothing never 0 %`() {
    let whole = Money.euros(1000)
    func written(_ euros: Int) -> String { Shares.headline(.euros(euros), of: whole).fr }
    #expect(written(724) == "72\u{202F}%")
    #expect(written(725) == "73\u{202F}%")
    #expect(written(1000) == "100\u{202F}%")
    #expect(written(999) == "plus de 99\u{202F}%")
    #expect(written(1) == "moins de 1\u{202F}%")
    #expect(written(0) == "0\u{202F}%")
    #expect(Shares.headline(.euros(1), of: .zero).en == "–")
    #expect(Shares.written(307).en == "30.7%" && Shares.written(300).fr == "30\u{202F}%")
  }

  @Test func `amounts of headlines and charts are rounded, halves away from zero`() {
    #expect(Money(cents: 122_969_862).inEuros.fr == "1\u{202F}229\u{202F}699\u{A0}€")
    #expect(Money(cents: 50).inEuros.en == "€1" && Money(cents: -50).inEuros.en == "-€1")
    #expect(Money(cents: -49).inEuros.en == "€0")
    #expect(Money.euros(4_000_000).inMillions.fr == "4,00\u{A0}M€")
    #expect(Money.euros(1_103_341).inMillions.en == "€1.10m")
    #expect(Money.euros(99_999).inMillions.en == "€99,999")
  }
}
