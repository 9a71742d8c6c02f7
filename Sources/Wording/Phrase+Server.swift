// MARK: - The server and its client

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let serverNoAddress = Phrase(
    "Geef --listen HOST:POORT of --socket PAD op.", "Give --listen HOST:PORT or --socket PATH.")
  public static let serverBadAddress = Phrase(
    "Dit adres klopt niet: {1}. Schrijf HOST:POORT, zoals 127.0.0.1:4100.",
    "This address is not right: {1}. Write HOST:PORT, such as 127.0.0.1:4100.")
  public static let serverNotLoopback = Phrase(
    "{1} is ook bereikbaar voor andere computers. Zonder TLS kan alleen deze computer (127.0.0.1, ::1, "
      + "localhost) of een Unix-socket.",
    "{1} can be reached by other machines too. Without TLS only this machine (127.0.0.1, ::1, localhost) "
      + "or a Unix socket will do.")
  public static let serverInUse = Phrase(
    "{1} is al in gebruik door een ander programma. Stop dat of kies een ander adres.",
    "{1} is in use by another program. Stop that, or choose another address.")
  public static let serverNotASocket = Phrase(
    "Op {1} staat al iets anders dan een socket. Kies een ander pad.",
    "There is something else than a socket at {1}. Choose another path.")
  public static let serverFailed = Phrase(
    "Luisteren op {1} lukt niet: {2}", "Cannot listen on {1}: {2}")
  public static let serverNobody = Phrase(
    "Niemand met nummer {1}. Geef een opgeslagen nummer, of het profiel zelf met json=",
    "Nobody with id {1}. Give a stored id, or the profile itself with json=")
  public static let serverNotRecorded = Phrase(
    "Deze vraag kan niet in het logboek worden gezet en krijgt daarom geen antwoord: {1}",
    "This question cannot be written to the audit log and is not answered: {1}")
  public static let clientCannotConnect = Phrase(
    "Geen verbinding met {1}: {2}. Draait de server (overstap serve)?",
    "No connection with {1}: {2}. Is the server running (overstap serve)?")
  public static let clientEnded = Phrase(
    "De server sloot de verbinding voordat het antwoord er was.",
    "The server closed the connection before the answer was there.")
}
