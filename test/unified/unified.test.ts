import { readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified, type Processor } from 'unified'
import { select, selectAll } from 'unist-util-select'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Newspaper } from '../../src/newspaper.ts'
import { toMdast } from '../../src/output/mdast.ts'
import { locateIn } from '../../src/output/positions.ts'
import { reconstruct } from '../../src/reconstruct.ts'
import { newspaperParse, newspaperToMdast, type ArticleNode, type BlockNode, type NewspaperTree } from '../../src/unified/index.ts'
import { encoderOf } from '../read/encoder.ts'

const SEED = new URL('../../seeds/000_6a8051309f74110b.txt', import.meta.url)
const seed = readFileSync(SEED, 'utf8')
const PAGE = '桥通了路近了\n\n本报讯（记者王小川）江上的桥通了，路近了一半。（下转四版）\n'
const bbox = readFileSync(new URL('../fixtures/pages/zh-hans-1.a.bbox.html', import.meta.url))

const parse = (value: string | Uint8Array, settings = {}): { tree: NewspaperTree; file: VFile } => {
  const file = new VFile({ value, path: 'page.txt' })
  return { tree: unified().use(newspaperParse, settings).parse(file), file }
}

describe('newspaperParse', () => {
  it('goes before newspaperToMdast and remark-stringify, and leaves the newspaper in the file', async () => {
    const file = await unified()
      .use(newspaperParse)
      .use(newspaperToMdast)
      .use(remarkStringify)
      .process(new VFile({ value: PAGE, path: 'page.txt' }))
    expect(String(file)).toBe('## 桥通了路近了\n\n本报讯（记者王小川）江上的桥通了，路近了一半。\n\n*（下转四版）*\n')
    expect(file.data.newspaper).toEqual(reconstruct(PAGE, { name: 'page.txt' }))
    expectTypeOf(file.data.newspaper).toEqualTypeOf<Newspaper | undefined>()
  })

  it('gives every node its place: a value stands at its position, repairs and line ends aside', () => {
    const { tree } = parse(seed)
    const locate = locateIn(seed)
    const lines = seed.split(/\r\n|\r|\n/)
    let blocks = 0
    visit(tree, (node) => {
      const { start, end } = node.position!
      expect([locate(start.offset!), locate(end.offset!)]).toEqual([start, end])
      expect(lines[start.line - 1]![start.column - 1]).toBe(seed[start.offset!])
      if (!('value' in node)) return
      blocks++
      for (const [from, to] of node.data.spans) expect(from >= start.offset! && to <= end.offset!).toBe(true)
      if (!node.data.repairs) expect(seed.slice(start.offset, end.offset)).toContain(node.value.slice(0, 3))
    })
    expect(blocks).toBeGreaterThan(60)
  })

  it('works with unist-util-select and unist-util-visit', () => {
    const { tree, file } = parse(seed)
    const headlines = file.data.newspaper!.articles.flatMap(({ headline }) => headline ?? [])
    expect(selectAll('article > headline', tree).map((node) => (node as BlockNode).value)).toEqual(headlines)
    expect(select('article:first-child > paragraph', tree)).toBe((tree.children[0] as ArticleNode).children.find(({ type }) => type === 'paragraph'))
    const found: string[] = []
    visit(tree, 'headline', (node) => {
      found.push(node.value)
    })
    expect(found).toEqual(headlines)
  })

  it('decodes bytes, and puts the text that places count in into the file', () => {
    const { tree, file } = parse(encoderOf('gb18030')(PAGE))
    expect(file.value).toBe(PAGE)
    expect(file.data.newspaper!.source.parts).toEqual([{ name: 'page.txt', encoding: 'gb18030', start: 0 }])
    expect((select('headline', tree) as BlockNode).value).toBe('桥通了路近了')
  })

  it('reads forms with boxes, whose places count in no file', () => {
    const { tree, file } = parse(bbox)
    expect(file.data.newspaper!.source.kind).toBe('bbox')
    expect(select('headline', tree)!.position).toBeUndefined()
    expect((select('headline', tree) as BlockNode).data.boxes).not.toHaveLength(0)
    expect(file.value).toBe(bbox)
  })

  it('takes its settings from the processor too, its own before them', () => {
    const shared = unified().data('settings', { newspaper: { kind: 'tsv', doubt: 0 } })
    expect(() => shared().use(newspaperParse).parse(PAGE)).toThrow('Cannot read the input as tsv')
    expect(shared().use(newspaperParse, { kind: 'text' }).parse(PAGE).children).toHaveLength(1)
  })

  it('says what cannot be read in a message of the file', async () => {
    const file = new VFile({ value: Uint8Array.of(0, 255, 254, 129, 0), path: 'page.txt' })
    await expect(unified().use(newspaperParse).use(newspaperToMdast).use(remarkStringify).process(file)).rejects.toThrow('Cannot decode `page.txt`')
    expect(file.messages.map(({ ruleId, source, fatal }) => ({ ruleId, source, fatal }))).toEqual([{ ruleId: 'unreadable', source: 'broadsheet', fatal: true }])
  })
})

describe("the file's messages", () => {
  const told = (file: VFile): unknown[] => file.messages.map(({ ruleId, line, column, fatal }) => [ruleId, line, column, fatal])

  it('tell an open jump and a missing headline, for information', () => {
    expect(told(parse(PAGE).file)).toEqual([['open-jump', 3, 24, undefined]])
    expect(told(parse('江上的桥通了，路近了一半，人人都高兴。\n').file)).toEqual([['no-headline', 1, 1, undefined]])
  })

  it('warn of what is less sure than asked for, where it stands', () => {
    const { tree, file } = parse(seed, { doubt: 0.9 })
    const doubtful: BlockNode[] = []
    visit(tree, 'article', (node) => {
      doubtful.push(...node.children.filter(({ data }) => data.confidence < 0.9))
    })
    expect(doubtful).not.toHaveLength(0)
    const warned = file.messages.filter(({ ruleId }) => ruleId === 'doubtful-block')
    expect(warned.map(({ line, column, fatal }) => [line, column, fatal])).toEqual(
      doubtful.map(({ position }) => [position!.start.line, position!.start.column, false])
    )
    expect(parse(seed, { doubt: 0 }).file.messages.filter(({ fatal }) => fatal === false)).toEqual([])
  })

  it('pass on what the reader says of the input', () => {
    const broken = String(bbox).slice(0, -2000)
    const { file } = parse(broken)
    expect(file.data.newspaper!.diagnostics).not.toHaveLength(0)
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(file.data.newspaper!.diagnostics.map(({ rule }) => rule)))
  })
})

describe('newspaperToMdast', () => {
  it('lays out what the plugins before it left', async () => {
    const withoutJumps = () => (tree: NewspaperTree) => {
      visit(tree, 'article', (article) => {
        article.children = article.children.filter(({ type }) => type !== 'jumpLine')
      })
    }
    const file = await unified().use(newspaperParse).use(withoutJumps).use(newspaperToMdast).use(remarkStringify).process(PAGE)
    expect(String(file)).not.toContain('下转')
    expect(file.data.newspaper!.articles[0]!.jump).toBeDefined()
  })

  it('gives the tree that toMdast gives, with places', () => {
    const processor = unified().use(newspaperParse).use(newspaperToMdast, { furniture: true })
    const tree = processor.runSync(processor.parse(seed))
    const placed: string[] = []
    visit(tree, (node) => {
      if (node.position) placed.push(node.type)
      delete node.position
    })
    expect(new Set(placed)).toEqual(new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'blockquote'].filter((type) => select(type, tree))))
    expect(tree).toEqual(toMdast(reconstruct(seed), { furniture: true }))
  })

  it('refuses another tree', () => {
    const tree = { type: 'root', children: [] } as unknown as NewspaperTree
    expect(() => unified().use(newspaperToMdast).runSync(tree)).toThrow('Cannot turn `root` into mdast')
  })
})

describe('the types', () => {
  it('know what each processor takes and gives, so that a plugin out of order does not pass', () => {
    const whole = unified().use(newspaperParse).use(newspaperToMdast).use(remarkStringify)
    expectTypeOf(whole).toEqualTypeOf<Processor<NewspaperTree, NewspaperTree, Root, Root, string>>()
    const without = unified().use(newspaperParse).use(remarkStringify)
    const check = (tree: NewspaperTree, root: Root): void => {
      whole.stringify(whole.runSync(tree))
      // @ts-expect-error: a newspaper's tree is no mdast.
      without.stringify(without.parse(PAGE))
      // @ts-expect-error: mdast is what comes out, not what goes in.
      whole.runSync(root)
      // @ts-expect-error: options are the plugin's own.
      unified().use(newspaperToMdast, { furnitures: true })
    }
    expect(check).toBeTypeOf('function')
  })
})
