import { dirname, join } from 'node:path'
import type { Newspaper } from '../newspaper.ts'
import { convertScript } from '../output/convert-script.ts'
import { decode } from '../read/decode.ts'
import { isMets, listMetsFiles } from '../read/forms/mets.ts'
import { tellKind } from '../read/kinds.ts'
import { LimitError, type Limits } from '../read/limits.ts'
import type { Reading } from '../read/lines.ts'
import { readPdf } from '../read/read-pdf.ts'
import { read } from '../read/read.ts'
import { readStream } from '../read/read-stream.ts'
import { reconstructPages } from '../reconstruct-pages.ts'
import { reconstruct, type ReconstructOptions } from '../reconstruct.ts'
import type { Segmenter } from '../text/segmenter.ts'
import type { Settings } from './arguments.ts'
import { FORMATS } from './formats.ts'
import { assertFile, inputName, readInput, readRest, type Input, type StandardInput } from './inputs.ts'

/** What inputs become newspapers with. */
export interface Conversion {
  settings: Settings
  segmenter: Segmenter
  stdin: StandardInput
  /** Takes what a person should know of an input. */
  say: (message: string) => void
  /** Told of a file that an input names and that is read with it, before it is read. */
  names: (file: string) => Promise<void>
  /** Takes why a page of an issue is left out. */
  fail: (error: unknown) => void
}

/** Bytes that show what an input is. */
const HEAD = 4096
/** The most bytes of one character, in any encoding. */
const WIDEST = 4
/** What is larger is read page by page, where its form and that of the output let it; and is not sent from thread to thread. */
export const LARGE: number = 16 * 2 ** 20

/**
 * Rebuilds what one task reads: a file, or the files of an issue.
 *
 * @returns one newspaper, or none where no page of an issue can be read; or page by page those of an input that is too large to be held at once: as
 * if it had been, but that running heads are learned and jumps joined within a window of pages
 * @throws An error whose message names the input, where it cannot be read or exceeds a limit.
 */
export async function* convert(files: readonly string[], conversion: Conversion): AsyncGenerator<Newspaper> {
  const { settings, segmenter, say } = conversion
  const readings: Reading[] = []
  for (const file of files) {
    try {
      const input = await readInput(file, conversion.stdin, mostHeld(settings))
      if (files.length === 1 && 'chunks' in input && canStream(input.head, settings)) {
        yield* convertPages(file, input.chunks, conversion)
        return
      }
      readings.push(...(await readParts(file, input, conversion)))
    } catch (error) {
      // The pages of an issue that can be read are one without the others.
      if (files.length === 1) throw error
      conversion.fail(error)
    }
  }
  if (readings.length === 0) return
  const name = readings.length === 1 ? readings[0]?.name : undefined
  const newspaper = rebuild(readings, settings, { segmenter, ...(name !== undefined && { name }) })
  const names = newspaper.source.parts.map((part) => `\`${part.name ?? '-'}\``).join(', ')
  tell(newspaper, newspaper.articles.length, newspaper.furniture.length, names, settings, say)
  yield await inScript(newspaper, settings)
}

/** Rebuilds what the settings ask for; a proof shows the text that it was made from, and why. */
export function rebuild(input: readonly Reading[], settings: Settings, options: ReconstructOptions): Newspaper {
  const isProof = settings.format === 'html'
  const newspaper = reconstruct([...input], {
    ...options,
    ...limitsOf(settings),
    ...ownOf(settings),
    explain: isProof
  })
  return isProof ? { ...newspaper, source: { ...newspaper.source, text: input.map(({ text }) => text).join('\f') } } : newspaper
}

/** What the caller said of words and lines. */
export const ownOf = ({ lexicon, overrides }: Pick<Settings, 'lexicon' | 'overrides'>): Pick<ReconstructOptions, 'lexicon' | 'overrides'> => ({
  ...(lexicon && { lexicon }),
  ...(overrides && { overrides })
})

/** Reads an input of any form: its bytes decoded, its kind told from its content. A METS wrapper gives the pages that it names. */
async function readParts(file: string, input: Input, conversion: Conversion, isNamed = false): Promise<Reading[]> {
  const { settings, say } = conversion
  const { kind, maxCharacters } = settings
  const name = inputName(file)
  const head = headOf(input)
  const isPdf = kind === 'pdf' || (kind === undefined && tellKind(head) === 'pdf')
  if (!isPdf && maxCharacters !== undefined && 'chunks' in input) throw tooLong(file, maxCharacters)
  const bytes = 'bytes' in input ? input.bytes : await readRest(file, input.chunks)
  if (isPdf) return [await readPdf(bytes, { name })]
  if (kind === undefined && !isNamed && isMets(head)) {
    const parts: Reading[] = []
    for (const href of listMetsFiles(decode(bytes, { ...settings, name }).text)) {
      const page = join(dirname(file), pathOf(href))
      await assertFile(page)
      await conversion.names(page)
      parts.push(...(await readParts(page, await readInput(page, conversion.stdin, mostHeld(settings)), conversion, true)))
    }
    return parts
  }
  const reading = read(bytes, { ...settings, name })
  if (reading.replaced !== undefined) tellReplaced(reading.replaced, name, reading.encoding, say)
  return [reading]
}

/** Rebuilds a large input page by page. */
async function* convertPages(file: string, chunks: AsyncIterable<Uint8Array>, { settings, segmenter, say }: Conversion): AsyncGenerator<Newspaper> {
  const name = inputName(file)
  let [articles, furniture] = [0, 0]
  const decoded: Decoded = { replaced: 0, encoding: undefined }
  const pages = counted(readStream(chunks, { ...settings, name }), decoded)
  for await (const page of reconstructPages(pages, { segmenter, ...limitsOf(settings), ...(settings.lexicon && { lexicon: settings.lexicon }) })) {
    articles += page.articles.length
    furniture += page.furniture.length
    tell(page, 1, 0, `\`${name}\``, settings, say)
    yield await inScript(page, settings)
  }
  tell({ diagnostics: [] }, articles, furniture, `\`${name}\``, settings, say)
  tellReplaced(decoded.replaced, name, decoded.encoding, say)
}

/** What was found of an input's encoding once its pages are read. */
interface Decoded {
  replaced: number
  encoding: string | undefined
}

async function* counted(pages: AsyncIterable<Reading>, decoded: Decoded): AsyncGenerator<Reading> {
  for await (const page of pages) {
    decoded.replaced += page.replaced ?? 0
    decoded.encoding = page.encoding
    yield page
  }
}

/** The limits that the settings ask for. */
export function limitsOf({ maxCharacters, maxPages, timeout }: Settings): Limits {
  return {
    ...(maxCharacters !== undefined && { maxCharacters }),
    ...(maxPages !== undefined && { maxPages }),
    ...(timeout !== undefined && { timeout: timeout * 1000 })
  }
}

const headOf = (input: Input): string => new TextDecoder().decode(('bytes' in input ? input.bytes : input.head).subarray(0, HEAD))

/** What must be held before it is known whether the input is too long; one of more bytes has more characters. */
const mostHeld = ({ maxCharacters = Infinity }: Settings): number => Math.min(LARGE, WIDEST * maxCharacters + WIDEST)

/** Whether an input is read page by page: it is large, pages of its form come one by one, and documents of the format may follow one another. */
function canStream(head: Uint8Array, { kind, format, frontMatter, split, overrides }: Settings): boolean {
  if (head.length <= LARGE || frontMatter || overrides || (FORMATS[format].separator === undefined && !split)) return false
  const start = headOf({ bytes: head })
  const told = kind ?? tellKind(start)
  return told !== 'pdf' && told !== 'json' && !isMets(start)
}

function tooLong(file: string, most: number): LimitError {
  return new LimitError('maxCharacters', `Cannot take \`${inputName(file)}\`: expected at most ${most} characters (\`maxCharacters\`), found more`)
}

function tell(
  { diagnostics }: Pick<Newspaper, 'diagnostics'>,
  articles: number,
  lines: number,
  names: string,
  { furniture, format }: Settings,
  say: (message: string) => void
): void {
  for (const { message } of diagnostics) say(`In ${names}: ${message}`)
  if (articles > 0 || lines === 0) return
  const shown = furniture || format === 'json' ? '' : '; `--furniture` shows them in Markdown'
  say(`Found no article in ${names}: ${lines} ${lines === 1 ? 'line belongs' : 'lines belong'} to none${shown}`)
}

function tellReplaced(replaced: number, name: string, encoding = '', say: (message: string) => void): void {
  if (replaced > 0) say(`Replaced ${replaced} undecodable ${replaced === 1 ? 'character' : 'characters'} in \`${name}\`, read as ${encoding}`)
}

async function inScript(newspaper: Newspaper, { script }: Settings): Promise<Newspaper> {
  return script === undefined ? newspaper : convertScript(newspaper, script)
}

/** The path of a page that a wrapper names, from the wrapper's folder. */
function pathOf(href: string): string {
  const path = href.replace(/^file:(?:\/\/)?/u, '')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
