/// An RGB color.
struct Color: Hashable, Sendable {
  let rgb: UInt32

  init(_ rgb: UInt32) { self.rgb = rgb }
}
