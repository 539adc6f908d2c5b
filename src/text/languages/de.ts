import { words, type LatinLanguage } from './language.ts'

export const german: LatinLanguage = {
  tag: 'de',
  small: words(
    'der die das den dem des ein eine einen einem einer eines und oder aber doch im in am an auf aus bei beim für mit nach von vom vor zu zum zur über unter um gegen durch ohne bis als wie'
  ),
  running: words(
    'ist sind war waren hat haben hatte hatten wird werden wurde wurden worden sei seien habe kann konnte können soll sollte sollen muss mußte müssen daß dass er sie es ihr ihre seine sein sich ' +
      'nicht auch noch nur schon so wir ich man dieser diese dieses diesem welche welcher wenn weil nachdem während damit dort hier sagte ließ'
  ),
  articles: words(''),
  pronouns: words('Er Sie Es Ihr Sein Seine Ihre Dies Diese Dieser Wir Ich'),
  abbreviations: words('Dr Prof Hr Frl Nr Str St Abb bzw ca vgl sog geb gest Frhr Frh Kgl Geh Gen Oberst Lt Hptm Jan Febr Aug Sept Okt Nov Dez Art Abs Bd'),
  suspending: words('und oder bis bzw sowie wie als'),
  ordinalStops: true,
  nounsInCapitals: true,
  titleCase: false,
  hyphenCompounds: false,
  hyphenHeads: words(''),
  hyphenTails: words(''),
  hyphenAlike: words(''),
  quotes: { open: '„', close: '“' }
}
