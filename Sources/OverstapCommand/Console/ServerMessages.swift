import Server
import SkillModel
import Wording

extension Wording {
  /// Why a server does not start, in one line.
  func server(_ fault: ServerFault) -> String {
    switch fault {
    case .nothingToListenOn: text(.serverNoAddress)
    case .badAddress(let address): text(.serverBadAddress, address)
    case .notLoopback(let address): text(.serverNotLoopback, address)
    case .metricsOpenToOthers(let address): text(.serverMetricsOpen, address)
    case .openToOthers(let address): text(.serverOpenToOthers, address)
    case .certificateUnusable(let path, let detail):
      text(.serverCertificateUnusable, path, system(detail))
    case .keyOfAnotherCertificate(let certificate, let key):
      text(.serverOtherKey, certificate, key)
    case .certificateExpired(let path, let day):
      text(.serverCertificateExpired, path, day.description)
    case .certificateNotYetGood(let path, let day):
      text(.serverCertificateNotYetGood, path, day.description)
    case .inUse(let address): text(.serverInUse, address)
    case .notASocket(let path): text(.serverNotASocket, path)
    case .failed(let address, let detail): text(.serverFailed, address, system(detail))
    }
  }

  /// Why a server gave no answer, in one line.
  func client(_ failure: LineClient.Failure) -> String {
    switch failure {
    case .cannotConnect(let address, let detail):
      text(.clientCannotConnect, address, system(detail))
    case .ended: text(.clientEnded)
    case .notTrusted(let address): text(.clientNotTrusted, address)
    case .otherName(let address): text(.clientOtherName, address)
    case .noTLS(let address): text(.clientNoTLS, address)
    }
  }
}
