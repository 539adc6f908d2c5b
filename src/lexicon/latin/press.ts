/** The press's words in a language in Latin letters other than English. */
export interface PressWords {
  /** In full or cut short. */
  months: readonly string[]
  weekdays: readonly string[]
  /** What stands before the number of a day in a date, or between it and the month: le 4 mars, 4 de marzo. */
  dateWords: readonly string[]
  /** Words before who wrote a story. */
  by: readonly string[]
  /** … and those that say where the writer sits, a name behind them. */
  correspondents: readonly string[]
  and: readonly string[]
  /** Before the number of an issue, of a page, of a year of publication. */
  numbers: readonly string[]
  pages: readonly string[]
  volumes: readonly string[]
  /** What stands before the page on which a story goes on, and before the one on which it began; the word for page may be part of it, or follow. */
  onward: readonly string[]
  backward: readonly string[]
  /** Before the name of who took a picture. */
  pictures: readonly string[]
  /** What papers are called; a name has one of them, with a capital. */
  titles: readonly string[]
  /** Coins in which a copy is paid. */
  coins: readonly string[]
}

/** A list of words of a string. */
export function listOf(text: string): readonly string[] {
  return text.split(' | ')
}
