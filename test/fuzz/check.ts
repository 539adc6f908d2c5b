import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import {
  DecodeError,
  read,
  readPdf,
  ReadError,
  readStream,
  reconstruct,
  reconstructPages,
  toJson,
  toMarkdown,
  toMdast,
  toNdjson,
  toText,
  toTree,
  type Newspaper,
  type Reading
} from '../../src/index.ts'
import { breaches } from '../invariants/promises.ts'

/** The most seconds of work on one small input; on a PDF, most of which is another library's. */
const MOST_SECONDS = 1
const MOST_SECONDS_PDF = 5

const schema = JSON.parse(readFileSync(new URL('../../schema/broadsheet-1.schema.json', import.meta.url), 'utf8')) as object
const validate: ValidateFunction = new Ajv2020({ strict: true }).compile(schema)

/** What a case came to. */
export interface Verdict {
  /** Broken promises; none where all is well. */
  faults: string[]
  /** Whether it was read at all, or refused as it should be. */
  isRead: boolean
}

/**
 * Tries one input: bytes to newspaper to every output, and every promise on the way.
 *
 * @param number which of the dearer checks are made
 */
export async function check(bytes: Uint8Array, number: number): Promise<Verdict> {
  const isPdf = Buffer.from(bytes.subarray(0, 8)).includes('%PDF-')
  const before = process.cpuUsage()
  let verdict: Verdict
  try {
    const reading = isPdf ? await orRefused(() => readPdf(bytes)) : await orRefused(() => read(bytes, { lenient: number % 2 === 0, name: 'page' }))
    verdict = reading ? { faults: await faultsOf(reading, bytes, number), isRead: true } : { faults: [], isRead: false }
  } catch (error) {
    verdict = { faults: [`crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`], isRead: true }
  }
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  if (seconds > (isPdf ? MOST_SECONDS_PDF : MOST_SECONDS)) verdict.faults.push(`took ${seconds.toFixed(1)} s`)
  return verdict
}

/** What is read, or nothing where the input is refused by one of the errors that say so. */
async function orRefused(reads: () => Reading | Promise<Reading>): Promise<Reading | undefined> {
  try {
    return await reads()
  } catch (error) {
    if (error instanceof DecodeError || error instanceof ReadError) return undefined
    throw error
  }
}

async function faultsOf(reading: Reading, bytes: Uint8Array, number: number): Promise<string[]> {
  const newspaper = reconstruct(reading)
  const faults = breaches(reading.text, newspaper).slice(0, 3)
  const json = toJson(newspaper)
  if (!validate(json)) faults.push(`schema: ${JSON.stringify(validate.errors).slice(0, 300)}`)
  const furniture = number % 3 === 0
  if (parse(toMarkdown(newspaper, { furniture })) !== JSON.stringify(toMdast(newspaper, { furniture }))) faults.push('Markdown does not parse back')
  const lines = toNdjson(newspaper).split('\n').slice(0, -1)
  if (lines.length !== newspaper.articles.length || !lines.every((line) => JSON.parse(line) !== null)) faults.push('NDJSON has not a line for each article')
  toText(newspaper)
  toTree(newspaper)
  if (number % 10 === 0 && JSON.stringify(toJson(reconstruct(reading))) !== JSON.stringify(json)) faults.push('not the same bytes twice')
  if (number % 10 === 1 && reading.kind !== 'pdf') faults.push(...(await streamFaults(bytes, number, newspaper)))
  return faults
}

/** Parses Markdown, places left out. */
function parse(markdown: string): string {
  const tree = unified().use(remarkParse).parse(markdown)
  visit(tree, (node) => {
    delete node.position
  })
  return JSON.stringify(tree)
}

/** Read piece by piece, it has the same articles. */
async function streamFaults(bytes: Uint8Array, number: number, { articles }: Newspaper): Promise<string[]> {
  const ids: string[] = []
  const length = 1 + (number % 997)
  const pieces = Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) => bytes.subarray(at * length, (at + 1) * length))
  for await (const page of reconstructPages(readStream(pieces, { lenient: number % 2 === 0, name: 'page' }))) ids.push(...page.articles.map(({ id }) => id))
  const same = ids.length === articles.length && articles.every(({ id }) => ids.includes(id))
  return same ? [] : [`read piece by piece: ${ids.length} articles, not the ${articles.length} of the whole`]
}
