import type { Newspaper } from '../newspaper.ts'
import { toFrontMatter } from '../output/front-matter.ts'
import { toJson, toNdjson } from '../output/json.ts'
import { toMarkdown } from '../output/markdown.ts'
import { toProof } from '../output/proof/to-proof.ts'
import { toJsonLd } from '../output/standards/json-ld.ts'
import { toNinjs } from '../output/standards/ninjs.ts'
import { toNitf } from '../output/standards/nitf.ts'
import { toText } from '../output/text.ts'

/** What `--format` takes. */
export type FormatName = 'markdown' | 'json' | 'ndjson' | 'text' | 'ninjs' | 'jsonld' | 'nitf' | 'html'

/** How newspapers are written in one format. */
export interface Format {
  /** Of a file in this format, without the dot. */
  extension: string
  /** Stands between two documents on standard output, each of which ends its last line. Absent where they cannot follow one another. */
  separator?: string
  /** Its documents hold one article each: `--split` goes without saying. */
  isSingle?: true
  write: (newspaper: Newspaper, options: { furniture: boolean; frontMatter: boolean }) => string
}

/** The formats by name; the first is the default. */
export const FORMATS: Record<FormatName, Format> = {
  markdown: {
    extension: 'md',
    separator: '\n---\n\n',
    write: (newspaper, { furniture, frontMatter }) => toMarkdown(newspaper, { furniture, ...(frontMatter && { frontMatter: toFrontMatter(newspaper) }) })
  },
  // Indented, because people read it: NDJSON is the form for programs.
  json: { extension: 'json', write: (newspaper) => indented(toJson(newspaper)) },
  ndjson: { extension: 'ndjson', separator: '', write: toNdjson },
  text: { extension: 'txt', separator: `\n${'='.repeat(40)}\n\n`, write: toText },
  ninjs: { extension: 'json', write: (newspaper) => indented(toNinjs(newspaper)) },
  jsonld: { extension: 'jsonld', write: (newspaper) => indented(toJsonLd(newspaper)) },
  // Wants the text and the explanations: `rebuild` in convert.ts gives both.
  html: { extension: 'html', write: (newspaper) => toProof(newspaper) },
  nitf: { extension: 'xml', isSingle: true, write: (newspaper) => toNitf(newspaper).join('') }
}

const indented = (value: unknown): string => JSON.stringify(value, undefined, 2) + '\n'
