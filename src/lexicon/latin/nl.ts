import { listOf, type PressWords } from './press.ts'

export const dutchPress: PressWords = {
  months: listOf('januari | februari | maart | april | mei | juni | juli | augustus | september | oktober | october | november | december'),
  weekdays: listOf('maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag'),
  dateWords: listOf('den'),
  by: listOf('Door'),
  correspondents: listOf('Van onze correspondent | Van onze verslaggever | Van onze verslaggeefster'),
  and: listOf('en'),
  numbers: listOf('No. | Nr. | Nummer'),
  pages: listOf('Pagina | Bladzijde | Blz.'),
  volumes: listOf('Jaargang'),
  onward: listOf('Vervolg op | Lees verder op | Zie verder'),
  backward: listOf('Vervolg van'),
  pictures: listOf('Foto | Foto’s'),
  titles: listOf('Courant | Dagblad | Bode | Nieuwsblad | Handelsblad | Krant'),
  coins: listOf('€ | euro | cent | cents | gulden')
}
