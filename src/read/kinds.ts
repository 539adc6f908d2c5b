import type { SourceKind } from '../newspaper.ts'

/** How much of an input's beginning shows what it is, in UTF-16 units. */
const HEAD = 4096

/** What tells a kind: the first that fits. Patterns look at an input's beginning only. */
const SIGNS: readonly { kind: SourceKind; sign: RegExp }[] = [
  { kind: 'pdf', sign: /^\s{0,8}%PDF-/u },
  { kind: 'alto', sign: /<(?:[\w.-]+:)?alto[\s>]/iu },
  { kind: 'page', sign: /<(?:[\w.-]+:)?PcGts[\s>]/u },
  { kind: 'hocr', sign: /ocr_page|ocr-system|ocr-capabilities/u },
  { kind: 'bbox', sign: /<doc>[\s\S]{0,40}<page\s|<page width="[\d.]+" height="[\d.]+">/u },
  { kind: 'tsv', sign: /^level\tpage_num\t/u },
  { kind: 'json', sign: /^\s{0,64}\{[\s\S]{0,4000}"pages"\s{0,64}:/u }
]

/** Says what an input is by how it begins: plain text, unless it says otherwise. */
export function tellKind(source: string): SourceKind {
  const head = source.slice(0, HEAD)
  return SIGNS.find(({ sign }) => sign.test(head))?.kind ?? 'text'
}

/** How a document of HTML or XML begins, and no newspaper's text. */
const MARKUP = /^\uFEFF?\s{0,64}<(?:\?xml\s|!doctype\s|html[\s>])/iu

/** Whether a text is a document of HTML or XML, by how it begins. */
export const isMarkup = (source: string): boolean => MARKUP.test(source.slice(0, HEAD))

/** Bytes of an XML declaration. */
const DECLARATION = 200

/** The encoding that an XML declaration names, unless it is UTF-8 or unknown: then the bytes tell better. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION))
  const label = /^<\?xml[^>]{0,80}encoding=["']([\w.:-]{1,40})["']/u.exec(head)?.[1]
  if (label === undefined || /^utf/iu.test(label)) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
