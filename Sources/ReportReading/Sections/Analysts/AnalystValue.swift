import Document

/// A phone, mail or licence that belongs to someone.
struct AnalystValue: Sendable, Hashable {
  enum Kind: Sendable, Hashable, CaseIterable {
    case phone, email, licence
  }

  let kind: Kind
  let text: String

  /// - Returns: nil for roles, names and other words.
  init?(_ token: AnalystLine.Token) {
    switch token {
    case .phone(let text): (kind, self.text) = (.phone, text)
    case .email(let text): (kind, self.text) = (.email, text)
    case .licence(let text): (kind, self.text) = (.licence, text)
    case .role, .name, .other: return nil
    }
  }

  /// A licence that the Securities Association of China has not given.
  var isForeign: Bool { kind == .licence && text.first != "S" }
}

extension Analyst {
  /// Whether nothing but a name is known.
  var isBare: Bool { phone == nil && email == nil && licence == nil }

  func value(_ kind: AnalystValue.Kind) -> String? {
    switch kind {
    case .phone: phone
    case .email: email
    case .licence: licence
    }
  }

  mutating func set(_ value: AnalystValue) {
    switch value.kind {
    case .phone: phone = value.text
    case .email: email = value.text
    case .licence: licence = value.text
    }
  }
}
