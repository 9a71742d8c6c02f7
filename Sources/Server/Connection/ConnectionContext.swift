import Logging
import SkillModel
import Wire

/// What all connections share.
struct ConnectionContext: Sendable {
  let limits: WireLimits
  /// Who asks where no token was shown; nil where one is needed.
  let asker: Asker?
  let pool: WorkPool
  let registry: ConnectionRegistry
  let tokens: TokenDesk
  let wrongTokens: WrongTokens
  let rate: RateGate
  let desk: AnswerDesk
  let metrics: ServerMetrics
  let logger: Logger
}

extension String {
  /// The first 64 characters, without those that are not seen but change what is: ends of lines,
  /// directions of writing.
  var forLog: String {
    String(
      unicodeScalars.prefix(64).map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: " "
        default: Character(scalar)
        }
      })
  }
}
