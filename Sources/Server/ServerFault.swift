public import SkillModel

/// Why a server does not start.
public enum ServerFault: Error, Sendable, Hashable {
  /// Neither an address nor a socket was given.
  case nothingToListenOn
  /// An address that cannot be read or found.
  case badAddress(String)
  /// An address that others than this machine can reach, without TLS.
  case notLoopback(String)
  /// The figures could be fetched from other machines; they have no TLS.
  case metricsOpenToOthers(String)
  /// Clients without a token would be let in from other machines.
  case openToOthers(String)
  /// A certificate or its key cannot be read or used; what is wrong follows.
  case certificateUnusable(path: String, detail: String)
  /// The key is of another certificate.
  case keyOfAnotherCertificate(certificate: String, key: String)
  /// A certificate whose last day has passed.
  case certificateExpired(path: String, lastDay: CivilDate)
  /// A certificate whose first day is still to come.
  case certificateNotYetGood(path: String, firstDay: CivilDate)
  /// Another program has the address or the socket.
  case inUse(String)
  /// There is something else than a socket at the path.
  case notASocket(String)
  /// Anything else the system says.
  case failed(address: String, detail: String)
}
