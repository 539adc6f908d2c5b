import { listOf, type PressWords } from './press.ts'

export const frenchPress: PressWords = {
  months: listOf(
    'janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre | janv. | févr. | juill. | sept. | oct. | nov. | déc.'
  ),
  weekdays: listOf('lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche'),
  dateWords: listOf('le | er'),
  by: listOf('Par | Propos recueillis par'),
  correspondents: listOf(
    'De notre correspondant | De notre correspondante | De notre envoyé spécial | De notre envoyée spéciale | De notre correspondant particulier'
  ),
  and: listOf('et'),
  numbers: listOf('N° | Nº | No | N. | Numéro'),
  pages: listOf('Page'),
  volumes: listOf('année'),
  onward: listOf('Suite | Suite en | Suite à la | Suite à | Lire la suite | Lire la suite en | Lire la suite à la'),
  backward: listOf('Suite de la | Suite de'),
  pictures: listOf('Photo | Photos | Cliché'),
  titles: listOf('Écho | Courrier | Dépêche | Gazette | Journal | Républicain | Progrès | Indépendant | Quotidien | Éclair'),
  coins: listOf('€ | euro | euros | centimes | cent. | c. | francs | franc | fr.')
}
