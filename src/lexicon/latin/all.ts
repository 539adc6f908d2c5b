import { dutchPress } from './nl.ts'
import { frenchPress } from './fr.ts'
import { germanPress } from './de.ts'
import { italianPress } from './it.ts'
import { portuguesePress } from './pt.ts'
import type { PressWords } from './press.ts'
import { spanishPress } from './es.ts'

const all: readonly PressWords[] = [germanPress, frenchPress, spanishPress, italianPress, dutchPress, portuguesePress]
const words = (kind: keyof PressWords): readonly string[] => [...new Set(all.flatMap((press) => press[kind]))]

/** The press's words of all these languages together: their forms are hardly mistaken for one another's. */
export const pressWords: PressWords = {
  months: words('months'),
  weekdays: words('weekdays'),
  dateWords: words('dateWords'),
  by: words('by'),
  correspondents: words('correspondents'),
  and: words('and'),
  numbers: words('numbers'),
  pages: words('pages'),
  volumes: words('volumes'),
  onward: words('onward'),
  backward: words('backward'),
  pictures: words('pictures'),
  titles: words('titles'),
  coins: words('coins')
}
