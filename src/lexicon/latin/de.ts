import { listOf, type PressWords } from './press.ts'

export const germanPress: PressWords = {
  months: listOf(
    'Januar | Jänner | Februar | Feber | März | April | Mai | Juni | Juli | August | September | Oktober | November | Dezember | Jan. | Febr. | Aug. | Sept. | Okt. | Nov. | Dez.'
  ),
  weekdays: listOf('Montag | Dienstag | Mittwoch | Donnerstag | Freitag | Samstag | Sonnabend | Sonntag'),
  dateWords: listOf('den | am'),
  by: listOf('Von'),
  correspondents: listOf(
    'Von unserem Korrespondenten | Von unserer Korrespondentin | Von unserem Mitarbeiter | Von unserer Mitarbeiterin | Von unserem Redakteur'
  ),
  and: listOf('und'),
  numbers: listOf('Nr. | Nummer | No.'),
  pages: listOf('Seite'),
  volumes: listOf('Jahrgang | Jahrg. | Jg.'),
  onward: listOf('Fortsetzung | Fortsetzung auf | Fortsetzung folgt auf | Weiter auf | Weiterlesen auf'),
  backward: listOf('Fortsetzung von'),
  pictures: listOf('Foto | Fotos | Bild | Bilder'),
  titles: listOf('Zeitung | Anzeiger | Nachrichten | Tageblatt | Tagblatt | Rundschau | Kurier | Bote | Presse | Allgemeine'),
  coins: listOf('€ | Euro | Mark | Pfennig | Pf. | Pfg. | Kreuzer | Heller | Kronen | Groschen | Rappen')
}
