/** One word of a lexicon: its printed forms and what it is or why it is there. */
export interface Entry {
  /** Every form in which it is printed: simplified and traditional, long and short. */
  forms: readonly string[]
  note: string
}
