import type { Diagnostic, Source, SourcePart } from '../newspaper.ts'
import type { Watch } from './limits.ts'
import type { Page } from './lines.ts'
import { diagnosticsOf, isPart, kindOf, pagesOf, partOf, type OneInput } from './parts.ts'

/** A page of an issue whose inputs are read one after the other. */
export interface NumberedPage {
  /** Its number is counted through all inputs; its lines' spans and boxes are those of its own input. */
  page: Page
  /** The input that it stands in, as a source of this one page. */
  source: Source & { text: string; parts: [SourcePart] }
  /** Pages of the inputs before. */
  before: number
  /** What was wrong with its input, told with the input's first page. */
  diagnostics: Diagnostic[]
}

/**
 * Reads the pages of an issue's inputs one after the other; an input is asked for when the pages before it are done with.
 * @throws TypeError for what is no input, `LimitError` where there are too many pages or characters
 */
export async function* numberPages(inputs: Iterable<OneInput> | AsyncIterable<OneInput>, watch: Watch): AsyncGenerator<NumberedPage> {
  let start = 0
  let before = 0
  for await (const one of inputs) {
    assertPart(one)
    const { text, name, encoding } = partOf(one)
    watch.characters(start + text.length)
    const part = { ...(name !== undefined && { name }), ...(encoding !== undefined && { encoding }), start }
    const { kind, unit } = kindOf(one)
    const source = { kind, text, ...(unit && { unit }), characters: text.length, pages: 1, parts: [part] } satisfies NumberedPage['source']
    let count = 0
    for (const page of pagesOf(one)) {
      watch.page()
      const diagnostics = count === 0 ? diagnosticsOf(one, start) : []
      count = page.number
      yield { page: { ...page, number: before + page.number }, source, before, diagnostics }
    }
    before += count
    start += text.length + 1
  }
}

function assertPart(one: unknown): asserts one is OneInput {
  if (!isPart(one)) throw new TypeError(`Cannot reconstruct an input of \`inputs\`: expected a text or a reading, found ${one === null ? 'null' : typeof one}`)
}

/** Cuts pages into blocks of so many, the last one shorter, and says which is the last. */
export async function* cutBlocks(pages: AsyncIterable<NumberedPage>, size: number): AsyncGenerator<{ block: NumberedPage[]; isLast: boolean }> {
  let block: NumberedPage[] = []
  for await (const page of pages) {
    if (block.length === size) {
      yield { block, isLast: false }
      block = []
    }
    block.push(page)
  }
  if (block.length > 0) yield { block, isLast: true }
}
