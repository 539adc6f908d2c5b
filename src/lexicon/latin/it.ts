import { listOf, type PressWords } from './press.ts'

export const italianPress: PressWords = {
  months: listOf('gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre'),
  weekdays: listOf('lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica'),
  dateWords: listOf('il'),
  by: listOf('di | Di | a cura di | A cura di'),
  correspondents: listOf(
    'dal nostro inviato | Dal nostro inviato | dalla nostra inviata | Dalla nostra inviata | dal nostro corrispondente | Dal nostro corrispondente'
  ),
  and: listOf('e'),
  numbers: listOf('N. | Num. | N° | Numero'),
  pages: listOf('Pagina | Pag.'),
  volumes: listOf('Anno'),
  onward: listOf('Continua a | Continua alla | Continua in | Segue a | Segue alla | Segue in'),
  backward: listOf('Continua da | Continua dalla | Segue da | Segue dalla'),
  pictures: listOf('Foto'),
  titles: listOf('Gazzetta | Corriere | Giornale | Gazzettino | Messaggero | Resto | Popolo'),
  coins: listOf('€ | euro | centesimi | cent. | lire | L.')
}
