import type { Reading } from './lines.ts'
import { openExtract, type Extract } from './forms/extract.ts'
import { markHyphen } from './forms/hyphens.ts'
import { ReadError } from './forms/read-error.ts'

/** Settings of {@link readPdf}. */
export interface PdfOptions {
  /** The input's name, kept in `source.parts` and in messages. */
  name?: string
}

/** A run of text as pdf.js gives it: its transform is [a, b, c, d, x, y], the origin the page's lower left corner. */
interface TextItem {
  str: string
  transform: number[]
  width: number
}

/** What is used of unpdf, declared here because it may not be installed. */
interface Unpdf {
  getDocumentProxy: (data: Uint8Array) => Promise<{
    numPages: number
    getPage: (number: number) => Promise<{
      getViewport: (options: { scale: number }) => { width: number; height: number }
      getTextContent: () => Promise<{ items: unknown[] }>
    }>
  }>
}

/** A bundler must not look for it: it is an optional peer. */
const pdfPackage = 'unpdf'

/**
 * Reads the text of a PDF, with the place and the type size of every line. Needs the optional peer unpdf.
 *
 * @throws A {@link ReadError} where the bytes are no PDF that can be read, an Error where unpdf is not installed.
 */
export async function readPdf(bytes: Uint8Array, { name }: PdfOptions = {}): Promise<Reading> {
  let unpdf: Unpdf
  try {
    unpdf = (await import(pdfPackage)) as Unpdf
  } catch (cause) {
    throw new Error('Cannot read a PDF: expected the optional peer `unpdf` to be installed', { cause })
  }
  const extract = openExtract('pdf')
  extract.measure('point')
  try {
    // pdf.js takes the bytes over: they are copied.
    const document = await unpdf.getDocumentProxy(Uint8Array.from(bytes))
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      extract.page({ width, height })
      writeLines((await page.getTextContent()).items.filter(isText), height, extract)
    }
  } catch (error) {
    throw new ReadError(`Cannot read ${name === undefined ? 'the input' : `\`${name}\``} as pdf: ${(error as Error).message}`)
  }
  return { ...extract.finish(), ...(name !== undefined && { name }) }
}

const isText = (item: unknown): item is TextItem => typeof item === 'object' && item !== null && 'str' in item

/** Runs whose baselines differ by less stand on one line, in ems. */
const ONE_BASELINE = 0.3
/** Runs of one line overlap by no more, and are no further apart, in ems. */
const MOST_BACK = 0.6
const MOST_APART = 0.6
/** … single signs of a letter-spaced line are an em apart. */
const MOST_APART_SIGNS = 1.3
/** Up to this, a wide gap may be a justified line's or a column's: only the page shows. In ems. */
const SURELY_TWO = 4
/** What is painted twice, as shadows and bold type are, stands this close to where it stood, in ems. */
const ONE_PLACE = 0.25
/** A gap this wide is a space, in ems. */
const SPACE = 0.18
/** Sizes that differ by more, as a ratio, are of two lines that touch. */
const ONE_SIZE = 1.35
/** How far above the baseline type reaches, in ems. */
const ASCENT = 0.86

interface PdfLine {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  /** Signs of its last run. */
  signs: number
  /** It stands behind another on one row, and may belong to it. */
  cut: boolean
}

/** Puts the runs of a page together to lines, in the order in which they were painted. */
function writeLines(items: readonly TextItem[], height: number, extract: Extract): void {
  let line: PdfLine | undefined
  const end = (): void => {
    if (line) {
      const { text, left, right, baseline, size, cut } = line
      extract.line(markHyphen(text), { box: { x: left, y: height - baseline - ASCENT * size, width: right - left, height: size * LINE_HEIGHT }, size, cut })
    }
    line = undefined
  }
  for (const { str, transform, width } of items) {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform
    const size = Math.hypot(c, d)
    if (str.trim() === '') {
      if (line && str !== '') line.text += ' '
      continue
    }
    const signs = str.length
    const gap = line ? (x - line.right) / size : 0
    const onRow = line !== undefined && Math.abs(y - line.baseline) < ONE_BASELINE * size && Math.max(size, line.size) < ONE_SIZE * Math.min(size, line.size)
    const again = line && onRow ? paintedAgain(line, str, width, x, size) : 0
    const apart = line && (signs === 1 || line.signs === 1) ? MOST_APART_SIGNS : MOST_APART
    if (line && onRow && (again > 0 || (gap > -MOST_BACK && gap < apart))) {
      line.text += again === 0 && gap > SPACE && !line.text.endsWith(' ') ? ` ${str}` : str.slice(again)
      line.right = Math.max(line.right, x + width)
      line.size = Math.max(line.size, size)
      line.signs = signs
    } else {
      end()
      line = { text: str, left: x, right: x + width, baseline: y, size, signs, cut: onRow && gap > 0 && gap < SURELY_TWO }
    }
  }
  end()
}

/** How many of a run's first signs stand where the line's last ones do already. */
function paintedAgain({ text, right }: PdfLine, run: string, width: number, x: number, size: number): number {
  const back = right - x
  if (back < size * MOST_BACK) return 0
  // As many signs as fill the overlap, should all be of one width; or the whole run.
  for (const count of [Math.round((back / width) * run.length), run.length])
    if (count > 0 && count <= run.length && text.endsWith(run.slice(0, count)) && Math.abs((count / run.length) * width - back) < ONE_PLACE * size) return count
  return 0
}

/** Height of a line's box, in ems. */
const LINE_HEIGHT = 1.07
