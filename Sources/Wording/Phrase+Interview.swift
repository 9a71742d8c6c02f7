// MARK: - The interview and its homework sheet

// Each entry is documented by its own English text.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Phrase {
  public static let interviewFor = Phrase("Gesprek met {1}", "Interview with {1}")
  public static let interviewIntro = Phrase(
    "Hooguit {1} vragen. Elk antwoord wordt meteen bewaard; {u} kunt altijd stoppen en later "
      + "verdergaan.",
    "At most {1} questions. Every answer is stored at once; you can stop at any time and go on later."
  )
  public static let questionNumber = Phrase(
    "Vraag {1} van hooguit {2}", "Question {1} of at most {2}")
  public static let about1 = Phrase("Onderwerp: {1}", "About: {1}")
  public static let tasksOf = Phrase(
    "Taken uit het werk van: {1}", "Tasks from the work of: {1}")
  public static let askOne = Phrase(
    "{Heb} {u} ervaring met: {1}?", "Do you have experience with: {1}?")
  public static let askSeveral = Phrase("{Heb} {u} ervaring met:", "Do you have experience with:")
  public static let askWhich = Phrase(
    "Met welke van deze {heb} {u} ervaring? Typ de nummers, bijvoorbeeld: 1 3",
    "With which of these do you have experience? Type the numbers, for example: 1 3")
  public static let askGate = Phrase("{Heb} {u} dit: {1}?", "Do you have this: {1}?")
  public static let askedBecause = Phrase("Telt mee voor: {1}", "Counts for: {1}")
  public static let keysOne = Phrase(
    "j = ja, n = nee, d = deels, w = weet niet, t = terug, s = stop",
    "y = yes, n = no, p = partly, u = don't know, b = back, s = stop")
  public static let keysSeveral = Phrase(
    "j = ja, alles; n = nee, niets; d = deels; 1 3 = alleen die; w = weet niet; t = terug; s = stop",
    "y = yes, all; n = no, none; p = partly; 1 3 = only those; u = don't know; b = back; s = stop")
  public static let keysWhich = Phrase(
    "1 3 = alleen die; d = alles een beetje; n = niets; w = weet niet; t = terug; s = stop",
    "1 3 = only those; p = all a little; n = none; u = don't know; b = back; s = stop")
  public static let keysGate = Phrase(
    "j = ja, n = nee, w = weet niet, t = terug, s = stop",
    "y = yes, n = no, u = don't know, b = back, s = stop")
  public static let notUnderstood = Phrase(
    "Dat antwoord past hier niet. Typ: {1}", "That answer does not fit here. Type: {1}")
  public static let nothingToUndo = Phrase(
    "Er is nog geen antwoord om terug te nemen.", "There is no answer to take back yet.")
  public static let tookBack = Phrase(
    "Het vorige antwoord is teruggenomen.", "The last answer was taken back.")
  public static let endStable = Phrase(
    "De eerste beroepen staan vast genoeg: meer vragen veranderen ze waarschijnlijk niet.",
    "The first occupations are firm enough: more questions will probably not change them.")
  public static let endQuestions = Phrase(
    "Alle vragen zijn gesteld.", "All questions have been asked.")
  public static let endNothingOpen = Phrase(
    "Geen enkele open vraag verandert de eerste beroepen nog duidelijk.",
    "No open question would clearly change the first occupations any more.")
  public static let endTime = Phrase(
    "De tijd is om. Verdergaan kan met dezelfde opdracht.",
    "Time is up. Go on with the same command.")
  public static let endStopped = Phrase(
    "Gestopt. Alles is bewaard; verdergaan kan met dezelfde opdracht.",
    "Stopped. Everything is stored; go on with the same command.")
  public static let firstNow = Phrase(
    "De eerste beroepen nu (vragen gesteld: {1})",
    "The first occupations now (questions asked: {1})")
  public static let newSinceInterview = Phrase(
    "nieuw door het gesprek", "new because of the interview")
  public static let leftSinceInterview = Phrase(
    "Niet meer bij de eerste: {1}", "No longer among the first: {1}")
  public static let firmness = Phrase(
    "In {1} van de 100 mogelijke uitkomsten blijven dit de eerste beroepen.",
    "In {1} of 100 possible outcomes these remain the first occupations.")
  public static let stillOpen = Phrase(
    "Deze volgorde kan nog veranderen door wat we niet bespraken.",
    "This order may still change by what we have not discussed.")
  public static let alreadyAnswered = Phrase(
    "{1}: deze vraag is intussen al beantwoord, in een ander venster; dit antwoord is niet bewaard.",
    "{1}: this question was answered meanwhile, in another window; this answer was not stored.")
  public static let undoHint = Phrase(
    "Het laatste antwoord terugnemen: overstap candidate interview {1} --undo",
    "Take the last answer back: overstap candidate interview {1} --undo")
  public static let noOpenQuestion = Phrase(
    "Er staat geen vraag open: dit antwoord is niet bewaard.",
    "No question is open: this answer was not stored.")
  public static let homeworkHint = Phrase(
    "Wat thuis uit te zoeken is: overstap candidate homework {1}",
    "What to find out at home: overstap candidate homework {1}")
  public static let homeworkFor = Phrase("Huiswerk voor {1}", "Homework for {1}")
  public static let homeworkIntro = Phrase(
    "Dit is nog open. Zoek uit wat lukt en neem het mee naar het volgende gesprek.",
    "This is still open. Find out what you can and bring it to the next meeting.")
  public static let homeworkNothing = Phrase(
    "Er is niets uit te zoeken.", "There is nothing to find out.")
  public static let homeworkUnsure = Phrase(
    "Hier wist {u} het antwoord nog niet", "You did not know the answer yet")
  public static let homeworkNotAsked = Phrase(
    "Nog niet gevraagd, kan {uw} advies veranderen", "Not asked yet, may change your advice")
  public static let homeworkProve = Phrase(
    "{Heb} {u} al: zoek er bewijs bij", "You have this: find proof of it")
  public static let homeworkGates = Phrase("Opzoeken", "Look up")
  public static let taskExample = Phrase(
    "Schrijf een voorbeeld uit {uw} werk op: wat was de taak, waarmee, hoe vaak. Of vraag een collega "
      + "of leidinggevende.",
    "Write down an example from your work: what was the task, with what, how often. Or ask a "
      + "colleague or manager.")
  public static let taskPapers = Phrase(
    "Zoek papieren: een diploma, certificaat, cursusbewijs of getuigschrift. Geen papieren? Schrijf op "
      + "waar {u} het leerde.",
    "Look for papers: a diploma, certificate, proof of a course or testimonial. No papers? Write down "
      + "where you learned it.")
  public static let taskLanguage = Phrase(
    "Zoek uit op welk niveau {u} deze taal spreekt en schrijft (A1 tot C2).",
    "Find out at which level you speak and write this language (A1 to C2).")
  public static let taskGate = Phrase(
    "{Heb} {u} dit, en tot wanneer is het geldig?", "Do you have this, and until when is it valid?")
  public static let notes = Phrase("Aantekeningen", "Notes")
}
