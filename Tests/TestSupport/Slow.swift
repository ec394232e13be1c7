import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// Marks tests that take more than a second or run a large program: `make check` leaves them out, `make test` does
  /// not.
  public static var slow: Self {
    .enabled(if: ProcessInfo.processInfo.environment["AIWEEKLY_QUICK"] == nil, "left out by `make check`")
  }
}
