import type { Person } from '../../newspaper.ts'

/** Who is credited. */
export interface Credit {
  /** The people, in printed order. Empty where only an office or an agency is credited. */
  names: Person[]
  /** The agency or paper named with them, as printed. */
  organization?: string
}

/** A credit inside a longer text. */
export interface CreditMatch extends Credit {
  /** The credit as printed. */
  text: string
  /** Its offsets in the text, half open. */
  start: number
  end: number
}

/** A dateline at the head of a paragraph. */
export interface DatelineMatch {
  /** The dateline as printed. */
  text: string
  agency?: string
  place?: string
  date?: string
  /** Offset at which it has ended. */
  end: number
}

/** A line that says where a story goes on (`to`), comes from (`from`) or is told more fully (`see`). */
export interface JumpLine {
  direction: 'to' | 'from' | 'see'
  /** The page as printed: 四, A4, Five. */
  page: string
  /** Its number, where the printed form is one. */
  number?: number
  /** What it calls the story: FLOOD in See FLOOD, A5. */
  slug?: string
}
