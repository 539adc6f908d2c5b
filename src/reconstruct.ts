import type { Newspaper } from './newspaper.ts'

/** Settings of {@link reconstruct}. */
export interface ReconstructOptions {
  /** The input's name, kept in `source.parts` and in messages. */
  name?: string
  /** The encoding it was decoded from, kept in `source.parts`. */
  encoding?: string
}

/** Placeholder until the stages land. */
export function reconstruct(text: string, options: ReconstructOptions = {}): Newspaper {
  return { format: 'broadsheet/1', source: { kind: 'text', characters: text.length, pages: 1, parts: [{ ...options, start: 0 }] }, articles: [], furniture: [], diagnostics: [] }
}
