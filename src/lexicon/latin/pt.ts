import { listOf, type PressWords } from './press.ts'

export const portuguesePress: PressWords = {
  months: listOf('janeiro | fevereiro | março | abril | maio | junho | julho | agosto | setembro | outubro | novembro | dezembro'),
  weekdays: listOf('segunda-feira | terça-feira | quarta-feira | quinta-feira | sexta-feira | sábado | domingo'),
  dateWords: listOf('de'),
  by: listOf('Por'),
  correspondents: listOf('Do nosso correspondente | Da nossa correspondente | Do nosso enviado especial'),
  and: listOf('e'),
  numbers: listOf('N.º | Nº | N° | Número'),
  pages: listOf('Página | Pág.'),
  volumes: listOf('Ano | Anno'),
  onward: listOf('Continua na | Continua no | Segue na'),
  backward: listOf('Continuação da | Vem da'),
  pictures: listOf('Foto | Fotos | Fotografia'),
  titles: listOf('Diário | Jornal | Correio | Gazeta | Folha | Notícias'),
  coins: listOf('€ | euro | euros | centavos | réis | reis | escudos')
}
