import { readdirSync, readFileSync } from 'node:fs'
import { compileGold, type Gold } from './gold.ts'

/** Which tool made the dump: `seeds` are dumps as found, the others are named after their file's ending. */
export type Kind = 'seeds' | 'raw' | 'default' | 'mutool' | 'layout' | 'ocr' | 'bbox' | 'hocr' | 'alto' | 'tsv'

/** Article by article; each body before its headlines; all bodies, then all headlines. */
export type Order = 'natural' | 'mixed' | 'bodies-first'

/** One dump with its gold. */
export interface Case {
  /** The file's name without its ending: `000_6a80…`, `en-1.a.raw`. */
  id: string
  kind: Kind
  /** BCP 47. */
  language: string
  /** The order in which the page was painted; unknown for seeds. */
  order?: Order
  /** The dump's file; `source` is its content. */
  file: string
  source: string
  gold: Gold
  /** For {@link score}: recognised characters are never all right. */
  tolerance: number
}

/** The share of a text that may be misread in a scan before it counts as another text. */
const OCR_TOLERANCE = 0.1

/** The dumps of a page, and how their files' names end. */
const DUMPS = {
  raw: 'raw.txt',
  default: 'default.txt',
  mutool: 'mutool.txt',
  layout: 'layout.txt',
  ocr: 'ocr.txt',
  bbox: 'bbox.html',
  hocr: 'hocr',
  alto: 'alto.xml',
  tsv: 'tsv'
} as const satisfies Partial<Record<Kind, string>>
/** Dumps of the page as a scan. */
const SCANNED: ReadonlySet<string> = new Set<Kind>(['ocr', 'hocr', 'alto', 'tsv'])
const ORDERS: readonly Order[] = ['natural', 'mixed', 'bodies-first']

const seeds = new URL('../../seeds/', import.meta.url)
const pages = new URL('../fixtures/pages/', import.meta.url)
const read = (name: string, folder: URL): string => readFileSync(new URL(name, folder), 'utf8')
const withEnding = (folder: URL, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()

/**
 * Reads every dump that has gold.
 *
 * @returns the cases, group by group: seeds, then by kind, Chinese before English, then by the order of painting
 */
export function listCases(): Case[] {
  const ofPages = (Object.keys(DUMPS) as (keyof typeof DUMPS)[]).flatMap((kind) =>
    withEnding(pages, `.${DUMPS[kind]}`)
      .map((page) => pageCase(page, kind))
      .sort(byGroup)
  )
  return [...withEnding(seeds, '.gold').map(seedCase), ...ofPages]
}

function byGroup(a: Case, b: Case): number {
  const script = Number(a.language === 'en') - Number(b.language === 'en')
  return script || (a.order && b.order ? ORDERS.indexOf(a.order) - ORDERS.indexOf(b.order) : 0)
}

function seedCase(id: string): Case {
  const file = `${id}.txt`
  const source = read(file, seeds)
  return { id, kind: 'seeds', language: 'zh', file, source, gold: compileGold(source, read(`${id}.gold`, seeds)), tolerance: 0 }
}

function pageCase(page: string, kind: keyof typeof DUMPS): Case {
  const { meta, ...gold } = JSON.parse(read(`${page}.gold.json`, pages)) as Gold & { meta: Required<Pick<Case, 'language' | 'order'>> }
  const { language, order } = meta
  const file = `${page}.${DUMPS[kind]}`
  return { id: `${page}.${kind}`, kind, language, order, file, source: read(file, pages), gold, tolerance: SCANNED.has(kind) ? OCR_TOLERANCE : 0 }
}

/**
 * The group whose figures a case is pooled into. The order of painting matters to tools that follow it and not to
 * those that sort by place.
 *
 * @param item the case
 * @returns a name such as `seeds`, `zh raw mixed`, `en layout`
 */
export function groupOf({ kind, language, order }: Case): string {
  if (kind === 'seeds') return kind
  const script = language.split('-')[0]!
  return kind === 'raw' || kind === 'default' ? `${script} ${kind} ${order}` : `${script} ${kind}`
}
