/// The names of fields that matching must never see (rule 7 of the house).
///
/// A member with such a name is dropped with all that is in it, unread, at any depth.
enum PersonalFields {
  /// Whether a member is personal; case, `_`, `-` and spaces do not matter.
  static func contains(_ key: String) -> Bool {
    let plain = key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    return names.contains(plain)
  }

  private static let names: Set<String> = [
    // Who
    "name", "fullname", "firstname", "givenname", "middlename", "lastname", "surname",
    "familyname", "initials", "nickname", "naam", "volledigenaam", "voornaam", "voornamen",
    "voorletters", "achternaam", "tussenvoegsel", "tussenvoegsels", "geslachtsnaam", "roepnaam",
    "person", "persoon", "personal", "persoonsgegevens", "photo", "foto", "image", "picture",
    // Age
    "birthdate", "dateofbirth", "dob", "birthday", "birthyear", "yearofbirth", "birthplace",
    "age", "geboortedatum", "geboortejaar", "geboorteplaats", "leeftijd",
    // Sex, descent, belief
    "sex", "gender", "pronouns", "nationality", "citizenship", "descent", "ethnicity", "race",
    "countryofbirth", "religion", "politicalviews", "sexualorientation", "geslacht", "aanhef",
    "nationaliteit", "afkomst", "etniciteit", "herkomst", "geboorteland", "religie", "geloof",
    "burgerlijkestaat", "maritalstatus",
    // Health and benefit
    "health", "disability", "disabilities", "handicap", "medical", "diagnosis", "benefit",
    "benefits", "gezondheid", "beperking", "beperkingen", "arbeidsbeperking", "ziekte", "medisch",
    "uitkering", "indicatieldrregistratie", "doelgroepregister", "eisaanwerk",
    // Numbers and addresses
    "bsn", "burgerservicenummer", "sofinummer", "ssn", "nationalid", "passport", "iban",
    "bankaccount", "rekeningnummer", "email", "mail", "emailaddress", "phone", "phonenumber",
    "telephone", "mobile", "address", "street", "housenumber", "contact", "emailadres",
    "telefoon", "telefoonnummer", "mobiel", "adres", "straat", "huisnummer", "woonplaats",
    "contactpersoon", "webadres", "persoonlijkepresentatie", "tel", "gebdatum", "linkedin",
  ]
}
