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
    "{1} is ook bereikbaar voor andere computers. Geef een certificaat voor TLS (--tls-cert en --tls-key), of kies "
      + "een adres van alleen deze computer (127.0.0.1, ::1, localhost) of een Unix-socket. "
      + "Met --insecure kan het toch, maar dan kan iedereen onderweg meelezen.",
    "{1} can be reached by other machines too. Give a certificate for TLS (--tls-cert and --tls-key), or choose "
      + "an address of this machine only (127.0.0.1, ::1, localhost) or a Unix socket. "
      + "--insecure does it all the same, but anybody on the way can read along then.")
  public static let serverMetricsOpen = Phrase(
    "De cijfers op {1} zijn dan ook te lezen door andere computers. Kies voor --metrics een adres van "
      + "alleen deze computer, zoals 127.0.0.1:9100 (of geef --insecure).",
    "The figures at {1} could be read by other machines too. For --metrics choose an address of this "
      + "machine only, such as 127.0.0.1:9100 (or give --insecure).")
  public static let serverOpenToOthers = Phrase(
    "{1} is ook bereikbaar voor andere computers, en met --role vraagt iedereen daar zonder token. "
      + "Laat --role weg en maak tokens (overstap token create), of kies een adres van deze computer.",
    "{1} can be reached by other machines too, and with --role anybody there asks without a token. "
      + "Leave out --role and make tokens (overstap token create), or choose an address of this machine."
  )
  public static let serverCertificateUnusable = Phrase(
    "{1} is niet te gebruiken voor TLS: {2}. Geef een PEM-bestand.",
    "{1} cannot be used for TLS: {2}. Give a PEM file.")
  public static let serverOtherKey = Phrase(
    "De sleutel {2} hoort niet bij het certificaat {1}.",
    "The key {2} does not belong to the certificate {1}.")
  public static let serverCertificateExpired = Phrase(
    "Het certificaat {1} is verlopen op {2}. Vernieuw het en start opnieuw.",
    "The certificate {1} expired on {2}. Renew it and start again.")
  public static let serverCertificateNotYetGood = Phrase(
    "Het certificaat {1} geldt pas vanaf {2}.", "The certificate {1} is only good from {2}.")
  public static let serverInUse = Phrase(
    "{1} is al in gebruik door een ander programma. Stop dat of kies een ander adres.",
    "{1} is in use by another program. Stop that, or choose another address.")
  public static let serverNotASocket = Phrase(
    "Op {1} staat al iets anders dan een socket. Kies een ander pad.",
    "There is something else than a socket at {1}. Choose another path.")
  public static let serverFailed = Phrase(
    "Luisteren op {1} lukt niet: {2}", "Cannot listen on {1}: {2}")
  public static let serverNobody = Phrase(
    "Niemand met nummer {1}. De nummers staan in: CANDIDATE LIST",
    "Nobody with id {1}. The ids are in: CANDIDATE LIST")
  public static let serverDatabaseGone = Phrase(
    "Het databasebestand {1} is weg. Zet het terug; daarna antwoordt de server weer.",
    "The database file {1} is gone. Put it back; the server answers again then.")
  public static let serverNotRecorded = Phrase(
    "Deze vraag kan niet in het logboek worden gezet en krijgt daarom geen antwoord: {1}",
    "This question cannot be written to the audit log and is not answered: {1}")
  public static let clientCannotConnect = Phrase(
    "Geen verbinding met {1}: {2}. Draait de server (overstap serve)?",
    "No connection with {1}: {2}. Is the server running (overstap serve)?")
  public static let clientEnded = Phrase(
    "De server sloot de verbinding voordat het antwoord er was. Spreekt hij TLS? Vraag dan met --tls.",
    "The server closed the connection before the answer was there. Does it speak TLS? Then ask with --tls."
  )
  public static let clientNotTrusted = Phrase(
    "Het certificaat van {1} is verlopen, of de uitgever ervan is hier niet bekend. Vraag de beheerder "
      + "om het bestand van de uitgever en geef dat met --ca.",
    "The certificate of {1} has expired, or who issued it is not known here. Ask who runs the server for "
      + "the file of the issuer and give it with --ca.")
  public static let clientOtherName = Phrase(
    "Het certificaat van {1} is van een andere naam. Er is niets verstuurd. Klopt het adres?",
    "The certificate of {1} is of another name. Nothing was sent. Is the address right?")
  public static let clientNoTLS = Phrase(
    "{1} spreekt geen TLS, of geen veilige versie ervan.",
    "{1} does not speak TLS, or no safe version of it.")
  public static let settingsLine = Phrase(
    "{1}, regel {2}: dit is geen instelling van serve: {3}. Schrijf naam = waarde, zoals "
      + "listen = 127.0.0.1:4100 (overstap serve --help noemt de namen).",
    "{1}, line {2}: this is no setting of serve: {3}. Write name = value, such as "
      + "listen = 127.0.0.1:4100 (overstap serve --help has the names).")
  public static let settingsFlag = Phrase(
    "{1}, regel {2}: {3} is true of false.", "{1}, line {2}: {3} is true or false.")
  public static let queryHint = Phrase(
    "Verbonden met {1}. HELP noemt de vragen, pijl omhoog haalt een vorige terug, QUIT stopt.",
    "Connected with {1}. HELP lists what you can ask, the up arrow brings back what you asked, QUIT ends."
  )
}
