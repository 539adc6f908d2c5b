import { Parser } from 'htmlparser2'
import type { FormReader } from './extract.ts'
import { ReadError } from './read-error.ts'

/** What a reader does at each element; names without prefix, attributes by name without prefix. */
export interface XmlHandler {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  close: (name: string) => void
  text?: (text: string) => void
  /** The input ended before its root element did. */
  cut?: () => void
}

/** Elements in elements in any format of ours: a dozen. More than this is no such file. */
const DEEPEST = 512
const withoutPrefix = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

/**
 * Opens a reader of XML or XHTML as a stream of elements. Entities are the five of XML, HTML's and numbers: what a document declares is
 * not expanded. What is not well formed is read as far as it goes. Its `write` throws a {@link ReadError} where elements nest deeper than any format does.
 * @param html names are lower case, and void elements need no end, as in hOCR
 */
export function openXml(handler: XmlHandler, html = false): FormReader {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new ReadError(`elements nested more than ${DEEPEST} deep`)
        handler.open(withoutPrefix(name), attributes)
      },
      onclosetag: (name, implied) => {
        depth--
        handler.close(withoutPrefix(name))
        if (depth === 0 && implied) handler.cut?.()
      },
      ...(handler.text && { ontext: handler.text })
    },
    { xmlMode: !html, decodeEntities: true }
  )
  return { write: (piece) => parser.write(piece), end: () => parser.end() }
}

/** Reads XML that is there as a whole. */
export function readXml(source: string, handler: XmlHandler): void {
  const reader = openXml(handler)
  reader.write(source)
  reader.end()
}

/** A number of an attribute; NaN where there is none. Units behind it are left out. */
export function numberOf(value: string | undefined): number {
  return value === undefined || value.trim() === '' ? NaN : Number.parseFloat(value)
}
