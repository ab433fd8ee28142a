extension Lexicon {
  /// Nouns and adjectives that rules ask for.
  static let openClasses: [(Lexeme, String)] = [
    (
      .title,
      """
      mr mrs ms miss mr. mrs. ms. dr dr. sir lord lady dame prof prof. professor gen gen. col col. lt lt. sgt sgt. capt \
      capt. maj maj. cmdr adm adm. brig brig. gov gov. sen sen. rep rep. rev rev. hon fr st pope king queen prince princess \
      sheikh imam ayatollah messrs
      """
    ),
    (
      .role,
      """
      president premier minister secretary chancellor chairman chairwoman chair chief head director spokesman spokeswoman \
      spokesperson governor mayor senator congressman congresswoman ambassador envoy commissioner commander general colonel \
      captain major lieutenant sergeant admiral marshal leader deputy editor correspondent reporter analyst economist \
      professor doctor surgeon nurse lawyer attorney judge prosecutor coordinator co-ordinator manager officer official \
      representative president-elect vice-president founder owner adviser advisor aide activist author actor actress \
      singer rapper musician producer star coach player captain pilot engineer scientist researcher expert historian \
      inventor student teacher farmer fisherman resident witness survivor victim mother father son daughter brother sister \
      wife husband widow pastor priest bishop archbishop cardinal king queen prince princess sheriff inspector \
      superintendent detective constable treasurer speaker whip lawmaker legislator mp executive ceo cfo boss member \
      negotiator diplomat undersecretary under-secretary-general secretary-general congressmen councillor candidate \
      dictator ruler rebel militant warlord tycoon businessman businesswoman entrepreneur investor trader strategist
      """
    ),
    (
      .person,
      """
      people persons men women children troops soldiers officials civilians refugees survivors victims residents protesters \
      demonstrators workers doctors nurses students teachers police policemen officers rebels militants fighters \
      peacekeepers migrants passengers patients voters members staff crew families orphans prisoners detainees hostages \
      lawmakers diplomats experts scientists researchers analysts economists critics witnesses authorities organisers \
      organizers leaders ministers rescuers volunteers aides investigators prosecutors lawyers friends relatives tourists \
      citizens nationals journalists reporters observers monitors personnel viewers spokesmen executives employees \
      customers consumers investors traders farmers dead injured wounded homeless missing casualties deaths fatalities \
      bodies man woman child boy girl soldier civilian spokesman spokeswoman spokesperson official officer witness source \
      sources resident survivor aide diplomat analyst expert economist doctor critic activist activists campaigners
      """
    ),
    (
      .plural,
      """
      crew dead injured wounded homeless missing deaths casualties fatalities \
      people police men women children troops staff media data personnel cattle authorities others many some those these \
      few several both all most thousands hundreds dozens millions
      """
    ),
    (
      .organization,
      """
      committee commission council organization organisation agency authority ministry department government bank fund \
      group party union association federation institute university company corporation inc inc. corp corp. co co. ltd ltd. \
      plc office bureau court parliament congress senate assembly army navy force forces police service services mission \
      programme program foundation trust charity aid relief church cross crescent nations league alliance network centre \
      center hospital school college airport airlines airways times post news press television radio journal gazette herald embassy \
      telegraph guardian team club brigade command house board administration cabinet treasury embassy appeal operation \
      development international world national american british russian french german chinese european african united \
      partners health tv bbc cnn un us uk eu nato ap afp reuters street river lake mountain island islands sea ocean bay \
      city county province state states republic kingdom north south east west northern southern eastern western
      """
    ),
    (
      .place,
      """
      capital border city town village region province district north south east west northeast northwest southeast \
      southwest country area island coast airport port square street camp camps hospital site frontline peninsula \
      north-east north-west south-east south-west harbour harbor suburb suburbs outskirts mountains valley river sea
      """
    ),
    (
      .usuallyNoun,
      """
      plans reports claims talks calls attacks forces troops deaths strikes raids moves supplies needs results figures \
      issues measures leads charges protests fears hopes aims rules costs prices rates sales shares stocks stores lines \
      signs ties visits votes works hands heads houses places points positions posts states steps stages tests \
      threats tours trades transfers trips turns uses views walks ways wounds ships flights boats aid loan loans report \
      plan claim talk call attack force strike raid move need result figure issue measure charge protest fear hope \
      aim rule cost price rate sale share stock store line sign tie visit vote work hand head house place point position \
      post state step stage test threat tour trade transfer turn use view walk way wound ship flight boat support rescue \
      supply help water food fire land damage record records increase increases rise rises fall falls drop drops cut cuts \
      end start number numbers level levels project projects programme programmes order orders offer offers interest \
      interests control controls name names part parts effort efforts benefit benefits effect effects impact risk risks \
      demand demands request requests review reviews search searches return returns release releases study studies \
      scale scales remark remarks comment notes note estimate estimates surge vow vows release deal deals debate debates dispute disputes exchange contract contracts comment comments
      """
    ),
    (
      .adjective,
      """
      new old big small large great high low good bad better worse best worst long short early late young major minor main \
      key top senior former current recent local national international foreign public private military political economic \
      federal official total final first last next other own same different possible likely unlikely able unable ready \
      available clear full empty free open safe dangerous serious severe heavy light strong weak poor rich hot cold dry wet \
      dead alive injured homeless missing sick ill hungry hard difficult easy important necessary true false right wrong \
      ongoing urgent humanitarian medical nuclear global domestic civil human social central northern southern eastern \
      western double single various several many few more less enough due similar common certain sure aware responsible \
      concerned worried afraid visible operational robust congested desperate huge vast massive further additional extra \
      basic clean fresh temporary permanent initial special general average annual daily weekly monthly
      """
    ),
    (
      .judgement,
      """
      heartbreaking ridiculous wonderful terrible horrible awful amazing incredible fantastic sad shame shocking disgusting \
      lovely unbelievable unimaginable disgrace outrageous scared frightening terrifying proud grateful thankful sorry \
      delighted honoured honored inspiring humbling embarrassing pathetic stupid crazy
      """
    ),
  ]
}
