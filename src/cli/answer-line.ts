import { toJson, toNdjson } from '../output/json.ts'
import { convertScript } from '../output/convert-script.ts'
import { read } from '../read/read.ts'
import type { Segmenter } from '../text/segmenter.ts'
import type { Settings } from './arguments.ts'
import { rebuild } from './convert.ts'
import { FORMATS } from './formats.ts'

/** What a line of a filter's input came to. */
export interface Answer {
  /** Lines of JSON, each with its line end. */
  text: string
  /** Why there is no newspaper; the text says it too. */
  fault?: string
}

/**
 * Answers a line of a filter: a document as JSON, `{ "id", "text" }`.
 *
 * With `markdown` and `text` the answer has the same shape, `text` being what was asked for; with `json` it is the newspaper, `id` before it; with
 * `ndjson` each article has a line, with the document's `id` as its `source`. What is wrong with a line is its answer, `{ "id", "error" }`: nothing
 * is lost, and the other lines are not touched.
 *
 * @param number the line's, from 1
 */
export async function answerLine(line: string, number: number, settings: Settings, segmenter: Segmenter): Promise<Answer> {
  let id: string | number | undefined
  try {
    const document = parseDocument(line)
    id = idOf(document)
    const name = String(id ?? number)
    const { maxCharacters, kind } = settings
    const reading = read(textOf(document), { name, ...(kind !== undefined && { kind }), ...(maxCharacters !== undefined && { maxCharacters }) })
    const printed = rebuild([reading], settings, { segmenter, name })
    const newspaper = settings.script === undefined ? printed : await convertScript(printed, settings.script)
    if (settings.format === 'ndjson') return { text: toNdjson(newspaper) }
    const answer = settings.format === 'json' ? toJson(newspaper) : { text: FORMATS[settings.format].write(newspaper, settings) }
    return { text: JSON.stringify({ id, ...answer }) + '\n' }
  } catch (error) {
    return answerFault(id, number, error)
  }
}

/** The answer to a line of which there is no newspaper. */
export function answerFault(id: string | number | undefined, number: number, error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error)
  return { text: JSON.stringify({ id, ...(id === undefined && { line: number }), error: message }) + '\n', fault: `In line ${number}: ${message}` }
}

/** The id of a line's document, if it has one. */
export function readId(line: string): string | number | undefined {
  try {
    return idOf(parseDocument(line))
  } catch {
    return undefined
  }
}

/** @throws an Error that says what is wrong with the line */
function parseDocument(line: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new Error(`Cannot read the line: expected JSON (${(error as Error).message})`, { cause: error })
  }
  if (typeof value !== 'object' || value === null) throw new Error(EXPECTED)
  return value as Record<string, unknown>
}

const EXPECTED = 'Cannot read the line: expected `{ "id", "text" }`, `id` a string or a number, `text` a string'

function idOf({ id }: Record<string, unknown>): string | number | undefined {
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') throw new Error(EXPECTED)
  return id
}

function textOf({ text }: Record<string, unknown>): string {
  if (typeof text !== 'string') throw new Error(EXPECTED)
  return text
}

/**
 * Cuts bytes into lines at line feeds, and nowhere else: texts in JSON may hold other separators.
 *
 * @returns the lines that are not blank, with their numbers from 1
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<{ line: string; number: number }> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  let number = 0
  for await (const chunk of chunks) {
    const [first = '', ...others] = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    parts.push(first)
    for (const next of others) {
      const line = parts.join('')
      parts = [next]
      number++
      if (line.trim() !== '') yield { line, number }
    }
  }
  const line = parts.join('') + decoder.decode()
  if (line.trim() !== '') yield { line, number: number + 1 }
}
