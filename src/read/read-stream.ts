import { decodePieces, joinFirst, type Pieces, type StreamDecoding } from './decode-stream.ts'
import { openExtract, type OpenForm } from './forms/extract.ts'
import { tellKind } from './kinds.ts'
import type { Reading } from './lines.ts'
import { assertPages, formOf, readText, saying, type ReadOptions } from './read.ts'

/** Characters that settle a file's kind. */
const HEAD = 4096

/**
 * Reads a file piece by piece, a page at a time: every page is a reading of its own, as `reconstructPages` takes them. Memory holds a page, and the
 * file's first megabyte. A page of plain text ends at a form feed; the neutral JSON is read at its end.
 *
 * @param pieces bytes, or text that is decoded already, in order, as the streams of Node and of the web give them
 * @throws `DecodeError` where bytes cannot be decoded, `ReadError` where the file is not of the kind it should be
 */
export async function* readStream(pieces: Pieces, options: ReadOptions = {}): AsyncGenerator<Reading, void, undefined> {
  const { kind: asked, name } = options
  const said: StreamDecoding = { replaced: 0 }
  let reader: PageReader | undefined
  let kind = asked ?? 'text'
  let replaced = 0
  const described = (page: Reading): Reading => {
    const more = said.replaced - replaced
    replaced = said.replaced
    return { ...page, ...(name !== undefined && { name }), ...(said.encoding !== undefined && { encoding: said.encoding, replaced: more }) }
  }
  for await (const text of joinFirst(decodePieces(pieces, options, said), HEAD, (texts) => texts.join(''))) {
    if (!reader) {
      kind = asked ?? tellKind(text)
      reader = openPages(kind, formOf(kind, name), asked !== undefined)
    }
    const { write } = reader
    for (const page of saying(kind, name, () => write(text))) yield described(page)
  }
  reader ??= openPages(kind, formOf(kind, name), asked !== undefined)
  const { end } = reader
  for (const page of saying(kind, name, () => end())) yield described(page)
}

/** Gives the pages of a source that comes in pieces, each as soon as it is whole. */
interface PageReader {
  write: (piece: string) => Reading[]
  end: () => Reading[]
}

function openPages(kind: Reading['kind'], open: OpenForm | undefined, strict: boolean): PageReader {
  let pages: Reading[] = []
  const take = (): Reading[] => {
    const taken = pages
    pages = []
    return taken
  }
  if (!open) return openTextPages()
  const extract = openExtract(kind, (page) => void pages.push(page))
  const reader = open(extract)
  return {
    write: (piece) => {
      reader.write(piece)
      return take()
    },
    end: () => {
      reader.end()
      const last = extract.finish()
      if (strict) assertPages(last)
      return [...take(), last]
    }
  }
}

function openTextPages(): PageReader {
  let begun: string[] = []
  let given = 0
  return {
    write: (piece) => {
      const [first, ...others] = piece.split('\f')
      begun.push(first!)
      return others.map((next) => {
        const page = readText(begun.join(''))
        begun = [next]
        given++
        return page
      })
    },
    end: () => {
      const rest = begun.join('')
      return given === 0 || rest.trim() !== '' ? [readText(rest)] : []
    }
  }
}
