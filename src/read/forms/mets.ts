import { ReadError } from './read-error.ts'
import { readXml } from './xml.ts'

/** A file that a METS wrapper names. */
interface MetsFile {
  href: string
  /** The wrapper says that it holds recognised text. */
  isText: boolean
  /** The group it is of, by the use that the wrapper names. */
  use: string
}

/** What file groups and names of recognised text are called, and what those of pictures are not. */
const TEXT_USE = /alto|fulltext|ocr|text/iu
/** A library's wrapper names each page several times over: its pictures, its text. */
const PAGE = /page/iu

/** Whether an input is a METS wrapper, by how it begins. */
export function isMets(source: string): boolean {
  return /<(?:[\w.-]+:)?mets[\s>]/iu.test(source.slice(0, 4096))
}

/**
 * Lists the files with recognised text that a METS wrapper names, in the order of the pages: that of the physical
 * structure where there is one, else that of the file section.
 * @returns addresses as they stand in the wrapper, mostly relative to it
 * @throws {@link ReadError} where it names no such file
 */
export function listMetsFiles(source: string): string[] {
  const files = new Map<string, MetsFile>()
  const uses: string[] = []
  const inOrder: { order: number; ids: string[] }[] = []
  const open: string[][] = []
  let file: { id: string; type: string } | undefined
  let physical = false
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'fileGrp') uses.push(`${attributes['USE'] ?? ''} ${attributes['ID'] ?? ''}`)
      else if (name === 'file') file = { id: attributes['ID'] ?? '', type: attributes['MIMETYPE'] ?? '' }
      else if (name === 'FLocat' && file) {
        const href = attributes['xlink:href'] ?? attributes['href'] ?? ''
        const isText = !/image|pdf|audio/iu.test(file.type) && (TEXT_USE.test(uses.join(' ')) || TEXT_USE.test(href) || /xml/iu.test(file.type))
        if (href !== '') files.set(file.id, { href, isText, use: uses.join('/') })
      } else if (name === 'structMap') physical = /physical/iu.test(attributes['TYPE'] ?? '')
      else if (name === 'div') {
        const ids: string[] = []
        open.push(ids)
        if (physical && PAGE.test(attributes['TYPE'] ?? '')) inOrder.push({ order: Number(attributes['ORDER'] ?? NaN), ids })
      } else if ((name === 'fptr' || name === 'area') && attributes['FILEID'] !== undefined) for (const ids of open) ids.push(attributes['FILEID'])
    },
    close: (name) => {
      if (name === 'fileGrp') uses.pop()
      else if (name === 'file') file = undefined
      else if (name === 'div') open.pop()
    }
  })
  const numbered = inOrder.every(({ order }) => Number.isFinite(order))
  const sorted = numbered ? [...inOrder].sort((a, b) => a.order - b.order) : inOrder
  const pages = sorted.map(({ ids }) => ids.flatMap((id) => files.get(id) ?? []).filter(({ isText }) => isText))
  const covered = new Map<string, number>()
  for (const texts of pages) for (const use of new Set(texts.map((file) => file.use))) covered.set(use, (covered.get(use) ?? 0) + 1)
  const paged = new Set(pages.flatMap((texts) => ofOneGroup(texts, covered)))
  const found = paged.size > 0 ? [...paged] : [...files.values()].flatMap(({ href, isText }) => (isText ? [href] : []))
  if (found.length === 0) throw new ReadError('expected METS to name files of recognised text, found none')
  return found
}

/**
 * Of a page's files of text those of one group: the one that is named for text, then that has most of the pages, then the last. Libraries keep what every
 * step of theirs gave, and the same text in several forms.
 * @param covered how many pages each group has a text of
 */
function ofOneGroup(texts: readonly MetsFile[], covered: ReadonlyMap<string, number>): string[] {
  const isNamed = ({ use, href }: MetsFile): number => (TEXT_USE.test(use) || TEXT_USE.test(href) ? 1 : 0)
  const [best] = [...texts].reverse().sort((a, b) => isNamed(b) - isNamed(a) || covered.get(b.use)! - covered.get(a.use)!)
  return texts.flatMap(({ use, href }) => (use === best!.use ? [href] : []))
}
