extension Lexicon {
  /// The words that grammar is made of.
  static let closedClasses: [(Lexeme, String)] = [
    (.determiner, "a an the some any each every no all both another such either neither most many few several much"),
    (.possessive, "his her its their our my your whose"),
    (
      .subjectPronoun,
      """
      i he she it we they you there everyone everybody someone somebody nobody anyone anybody everything something nothing \
      none one others
      """
    ),
    (.objectPronoun, "me him her it us them you himself herself itself themselves ourselves myself yourself each"),
    (.demonstrative, "this that these those"),
    (
      .preposition,
      """
      of in on at by for from with to into onto about against among amid amidst between during through throughout across \
      along around behind beside besides beyond despite except inside near off outside over under underneath upon via \
      within without toward towards like unlike per including excluding following regarding concerning since until till \
      before after as above below than versus amongst alongside aboard atop due out up down
      """
    ),
    (.coordinator, "and or but nor & plus"),
    (
      .subordinator,
      """
      because although though while whereas if unless when whenever after before since until till once as that whether so \
      lest wherever than whilst provided
      """
    ),
    (.relative, "who which whom whose where that what how why when whoever whatever"),
    (.be, "be am is are was were been being 's 're 'm"),
    (.have, "have has had having 've 'd 's"),
    (.do, "do does did doing done"),
    (.modal, "will would can could may might must shall should ca wo 'll 'd cannot ought"),
    (.tensed, "am is are was were 's 're 'm have has had 've 'd do does did"),
    (.negation, "not n't never no nobody nothing nowhere neither nor none hardly scarcely"),
    (
      .adverb,
      """
      also already still now then just only even ever never often always soon again yet too very so far here there today \
      tomorrow yesterday however meanwhile therefore later earlier once twice almost nearly about perhaps maybe indeed \
      instead otherwise rather quite well away back together apart abroad ago not n't not further more less most least \
      currently recently nevertheless nonetheless moreover furthermore thus hence up down out off over all first last \
      ahead forward long hard fast straight alone altogether thereby thereafter somehow somewhere elsewhere tonight anyway \
      approximately roughly worldwide nationwide overnight overseas next afterwards lately seldom initially
      """
    ),
    (
      .number,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion \
      dozen hundreds thousands millions billions dozens scores half third quarter thirds quarters mln bn
      """
    ),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
      october november december jan jan. feb feb. mar. apr. jun. jul. aug aug. sept sept. sep oct oct. nov nov. dec dec. \
      today tomorrow yesterday tonight morning afternoon evening night noon midnight day days week weeks month months year \
      years decade decades century hour hours minute minutes second seconds weekend fortnight midday
      """
    ),
  ]
}
