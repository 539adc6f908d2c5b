import { listOf, type PressWords } from './press.ts'

export const spanishPress: PressWords = {
  months: listOf('enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | setiembre | octubre | noviembre | diciembre'),
  weekdays: listOf('lunes | martes | miércoles | jueves | viernes | sábado | domingo'),
  dateWords: listOf('de'),
  by: listOf('Por | Texto'),
  correspondents: listOf('De nuestro corresponsal | De nuestra corresponsal | De nuestro enviado especial'),
  and: listOf('y | e'),
  numbers: listOf('Núm. | N.º | Nº | N° | Número'),
  pages: listOf('Página | Pág.'),
  volumes: listOf('Año'),
  onward: listOf('Continúa en la | Continúa en | Sigue en la | Sigue en | Pasa a la | Pasa a'),
  backward: listOf('Viene de la | Viene de'),
  pictures: listOf('Foto | Fotos | Fotografía'),
  titles: listOf('Diario | Correo | Gaceta | Heraldo | Noticiero | Periódico | Vanguardia | Imparcial'),
  coins: listOf('€ | euro | euros | céntimos | cénts. | cts. | pesetas | ptas.')
}
