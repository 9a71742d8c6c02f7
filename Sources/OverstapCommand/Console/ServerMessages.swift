import Server
import Wording

extension Wording {
  /// Why a server does not start, in one line.
  func server(_ fault: ServerFault) -> String {
    switch fault {
    case .nothingToListenOn: text(.serverNoAddress)
    case .badAddress(let address): text(.serverBadAddress, address)
    case .notLoopback(let address): text(.serverNotLoopback, address)
    case .inUse(let address): text(.serverInUse, address)
    case .notASocket(let path): text(.serverNotASocket, path)
    case .failed(let address, let detail): text(.serverFailed, address, detail)
    }
  }

  /// Why a server gave no answer, in one line.
  func client(_ failure: LineClient.Failure) -> String {
    switch failure {
    case .cannotConnect(let address, let detail): text(.clientCannotConnect, address, detail)
    case .ended: text(.clientEnded)
    }
  }
}
