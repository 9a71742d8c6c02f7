import Linking
import Testing

struct TextFoldingTests {
  @Test(arguments: [
    ("ICT-helpdeskmanager", "ict helpdeskmanager"), ("ict  helpdeskmanager", "ict helpdeskmanager"),
    ("Café-eigenaar", "cafe eigenaar"), ("Cafe\u{301}-eigenaar", "cafe eigenaar"),
    ("  C++ / C#  ", "c c"), ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("", ""), ("--- !", ""),
    ("5G\u{A0}monteur", "5g monteur"), ("İstanbul", "istanbul"), ("IJSMAKER", "ijsmaker"),
    ("zorg(medewerker)", "zorg medewerker"), ("Łódź", "lodz"),
    ("STRAẞE", "strasse"), ("\u{212B}ngström", "angstrom"), ("300 \u{212A}", "300 k"),
  ])
  func folds(text: String, folded: String) {
    #expect(TextFolding.folded(text) == folded)
  }

  @Test(arguments: [
    "Crème-brûlée & Co", "ΑΒΓ δ", "日本 語", "e\u{301}\u{302}x", "ẞ \u{212B}\u{345} İ ǅ",
  ])
  func foldingTwiceChangesNothing(text: String) {
    let once = TextFolding.folded(text)
    #expect(TextFolding.folded(once) == once)
  }
}
