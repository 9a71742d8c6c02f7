import Testing

@testable import Feeds

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("", ""), ("  ", ""), ("gewone tekst", "gewone tekst"),
    ("<p>Een</p><p>Twee</p>", "Een\nTwee"),
    ("<ul>\n<li>Een</li>\n<li>Twee</li>\n</ul>\n<p>Drie</p>", "- Een\n- Twee\nDrie"),
    ("<ul><li><p>Een</p></li><li></li></ul>Na", "- Een\nNa"),
    ("a<br>b<br/>c<BR />d", "a\nb\nc\nd"), ("<p>a\nb\t c</p>", "a b c"),
    ("Regel een\n\n  Regel  twee\r\nDrie", "Regel een\nRegel twee\nDrie"),
    ("<b>vet</b> en <i>schuin</i>.", "vet en schuin."),
    ("financi&euml;le R&amp;D &euro; 5&nbsp;&ndash;&#160;6", "financiële R&D € 5 – 6"),
    ("deltid&amp;#xa0;i hotell- &amp;amp; bar", "deltid i hotell- & bar"),
    ("&lt;p&gt;Functie:&lt;/p&gt;&lt;p&gt;x&lt;/p&gt;", "Functie:\nx"),
    ("&amp;lt;p&amp;gt;Een&amp;lt;/p&amp;gt;", "Een"),
    ("salaris < 3000 en a<b, vul <naam> in", "salaris < 3000 en a<b, vul <naam> in"),
    ("<p>R&D, AT&T &onbekend; &</p>", "R&D, AT&T &onbekend; &"),
    ("<style>p { x }</style><script>if (a<b) {}</script>tekst", "tekst"),
    ("a<!-- weg -->b<!-- open", "a b open"), ("<a href=\"x>y\" title='z'>tekst</a>", "tekst"),
    ("<a href=\"x>tekst</a>", "tekst"), ("a<p", "a<p"), ("x <", "x <"), ("&", "&"),
    ("a\u{0}b\u{202E}c\u{7F}d\u{A0}e\u{85}f", "a b c d e f"),
    ("<td>a</td><td>b</td>", "a b"), ("<o:p>a</o:p>", "a"), ("&#150; &#x80;", "– €"),
    ("een zin met ’tekens’ en é, €  en • punt", "een zin met ’tekens’ en é, € en • punt"),
    ("1 &lt; 2 &gt; 1", "1 < 2 > 1"), ("<h3>Kop</h3>Tekst", "Kop\nTekst"),
    ("tekst van  precies achttien", "tekst van precies achttien"),
  ])
  func texts(html: String, expected: String) {
    #expect(PlainText.plain(html) == expected)
  }

  /// Every place of a blank, tag or entity against the words of eight bytes that are copied at a time.
  @Test func placesInTheWordsThatAreCopied() {
    for before in 0..<20 {
      for after in 0..<20 {
        let (left, right) = (
          String(repeating: "a", count: before), String(repeating: "b", count: after)
        )
        for (mark, between) in [
          (" ", " "), ("  ", " "), ("<br>", "\n"), ("&eacute;", "é"), (" &amp; ", " & "),
          ("\u{A0}", " "), (" <b>", " "), ("\t", " "), ("é", "é"), ("€", "€"),
        ] {
          let expected = left + between + right
          let trimmed = String(
            expected.drop { $0 == " " || $0 == "\n" }.reversed()
              .drop { $0 == " " || $0 == "\n" }.reversed())
          #expect(PlainText.plain(left + mark + right) == trimmed)
        }
      }
    }
  }
}
