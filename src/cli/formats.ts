import type { Newspaper } from '../newspaper.ts'
import { toJson, toNdjson } from '../output/json.ts'
import { toMarkdown } from '../output/markdown.ts'
import { toText } from '../output/text.ts'

/** What `--format` takes. */
export type FormatName = 'markdown' | 'json' | 'ndjson' | 'text'

/** How newspapers are written in one format. */
export interface Format {
  /** Of a file in this format, without the dot. */
  extension: string
  /** Stands between two documents on standard output, each of which ends its last line. Absent where they cannot follow one another. */
  separator?: string
  write: (newspaper: Newspaper, options: { furniture: boolean }) => string
}

/** The formats by name; the first is the default. */
export const FORMATS: Record<FormatName, Format> = {
  markdown: { extension: 'md', separator: '\n---\n\n', write: toMarkdown },
  // Indented, because people read it: NDJSON is the form for programs.
  json: { extension: 'json', write: (newspaper) => JSON.stringify(toJson(newspaper), undefined, 2) + '\n' },
  ndjson: { extension: 'ndjson', separator: '', write: toNdjson },
  text: { extension: 'txt', separator: `\n${'='.repeat(40)}\n\n`, write: toText }
}
