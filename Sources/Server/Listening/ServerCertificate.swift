import NIOSSL
public import SkillModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a server shows to prove its name, with the key that belongs to it.
public struct ServerCertificate: Sendable {
  /// The last day on which clients accept it, UTC.
  public let lastDay: CivilDate
  /// The same to the second, since 1970.
  let lastSecond: Int
  let context: NIOSSLContext

  /// Reads PEM files.
  ///
  /// - Parameters:
  ///   - path: the certificate, followed by those between it and the root, if any.
  ///   - key: its private key, without a password.
  ///   - now: seconds since 1970 for which it has to be good; this moment when nil.
  /// - Throws: `ServerFault` that says what is wrong with which file.
  public init(path: String, key: String, now: Int? = nil) throws(ServerFault) {
    let chain: [NIOSSLCertificate]
    do {
      chain = try Self.readable(path) { try NIOSSLCertificate.fromPEMFile($0) }
    } catch let error as ServerFault {
      throw error
    } catch {
      throw .certificateUnusable(path: path, detail: "no certificate in PEM form")
    }
    let privateKey: NIOSSLPrivateKey
    do {
      privateKey = try Self.readable(key) { try NIOSSLPrivateKey(file: $0, format: .pem) }
    } catch let error as ServerFault {
      throw error
    } catch {
      throw .certificateUnusable(path: key, detail: "no private key in PEM form")
    }
    guard let first = chain.first else {
      throw .certificateUnusable(path: path, detail: "no certificate in PEM form")
    }
    let now = now ?? time(nil)
    let firstDay = Self.day(ofSeconds: first.notValidBefore)
    lastDay = Self.day(ofSeconds: first.notValidAfter)
    lastSecond = first.notValidAfter
    if first.notValidAfter < now { throw .certificateExpired(path: path, lastDay: lastDay) }
    if first.notValidBefore > now {
      throw .certificateNotYetGood(path: path, firstDay: firstDay)
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
    configuration.minimumTLSVersion = .tlsv12
    do {
      context = try NIOSSLContext(configuration: configuration)
    } catch {
      throw .keyOfAnotherCertificate(certificate: path, key: key)
    }
  }

  /// Reads a file that is there; the library tells everything that is wrong in the same words.
  private static func readable<Value>(
    _ path: String, _ read: (String) throws -> Value
  ) throws
    -> Value
  {
    guard access(path, R_OK) == 0 else {
      throw ServerFault.certificateUnusable(path: path, detail: String(cString: strerror(errno)))
    }
    return try read(path)
  }

  private static func day(ofSeconds seconds: Int) -> CivilDate {
    var moment = time_t(seconds)
    var parts = tm()
    gmtime_r(&moment, &parts)
    return CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate.epoch
  }
}
