import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, reconstruct, reconstructPages, type IssuePage, type Newspaper, type OneInput, type ReconstructPagesOptions } from '../src/index.ts'
import { listCases } from './eval/cases.ts'
import { damagedPages, generatedPages } from './invariants/pages.ts'
import { breaches } from './invariants/promises.ts'

const cases = listCases()
const seeds = cases.filter(({ kind }) => kind === 'seeds').map(({ source }) => source)

/** All pages that an issue gives. */
async function collect(inputs: Iterable<OneInput>, window?: number): Promise<IssuePage[]> {
  const pages: IssuePage[] = []
  for await (const page of reconstructPages(inputs, window === undefined ? {} : { window })) pages.push(page)
  return pages
}

/** Pages as one newspaper, its articles in the order of their ids. */
const together = (pages: readonly Newspaper[]): Pick<Newspaper, 'articles' | 'furniture' | 'diagnostics'> => ({
  articles: pages.flatMap(({ articles }) => articles).sort((a, b) => (a.id < b.id ? -1 : 1)),
  furniture: pages.flatMap(({ furniture }) => furniture),
  diagnostics: pages.flatMap(({ diagnostics }) => diagnostics)
})

/** A front page whose story goes on on a page of its own, so many pages later. */
function issueWithJump(apart: number): string[] {
  const front = `1版 要闻

渡口重开两岸通船
本报讯（记者 王小川）停了三年的柳湾渡口昨天重开，船工周大河
撑出了头一班渡船。两岸的茶农背着竹篓过江赶集，孩子上学也不用
再绕远路。渡船每天开十班，票价两元。柳湾村支书陈望说，江堤加
固之后，渡口的石阶也修宽了。（下转第${apart + 1}版）`
  const inside = `${apart + 1}版 综合

（上接第1版）
周大河撑了四十年渡船，柳湾渡口停航那几年，他在岸上修船、补网。
“江水看不见人，心里发慌。”他说。如今渡口的石阶上又坐满了等船的
茶农。`
  const between = (page: number): string => `${page}版 副刊

山上春茶早采七天
云岭茶场的采茶女工天不亮就上了山。今年暖冬，春茶比往年早采七天，
场长赵明亮却不急着卖。他说茶市要等清明以后才开，早采的茶叶先进冷
库。`
  return [front, ...Array.from({ length: apart - 1 }, (_, at) => between(at + 2)), inside]
}

describe('an issue read page by page', () => {
  it.each<[string, OneInput[]]>([
    ['seeds, a page each', seeds],
    ['seeds, several pages in an input', [`${seeds[0]}\f${seeds[1]}\f`, '', { text: seeds[2]!, name: 'third.txt' }]],
    [
      'forms that know boxes, beside text',
      [
        ...cases
          .filter(({ kind }) => kind === 'bbox')
          .map(({ source }) => read(source))
          .slice(0, 3),
        seeds[0]!
      ]
    ],
    ['a jump', issueWithJump(3)]
  ])('gives what the whole issue gives: %s', async (_, inputs) => {
    const whole = reconstruct(inputs)
    const pages = await collect(inputs)
    expect(together(pages)).toEqual(together([whole]))
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: whole.source.pages }, (_, at) => at + 1))
    expect(pages.flatMap(({ masthead }) => masthead?.pages ?? [])).toEqual(whole.masthead?.pages ?? [])
    for (const { page, articles } of pages) for (const article of articles) expect(article.pages[0]).toBe(page)
  })

  it('says of every page which input it stands in, and where that begins', async () => {
    const pages = await collect([{ text: '渡口重开\f山上春茶', name: 'a.txt', encoding: 'big5' }, read('江水退了', { name: 'b.txt' })])
    expect(pages.map(({ source }) => source.parts[0])).toEqual([
      { name: 'a.txt', encoding: 'big5', start: 0 },
      { name: 'a.txt', encoding: 'big5', start: 0 },
      { name: 'b.txt', start: 10 }
    ])
    for (const { source, articles, furniture } of pages)
      for (const { text, spans } of [...articles.flatMap(({ blocks }) => blocks), ...furniture]) {
        const { start } = source.parts[0]!
        expect(spans.map(([from, to]) => source.text!.slice(from - start, to - start)).join('')).toBe(text)
      }
  })

  it('joins a story over a jump of half a window, and leaves one over more than a window open', async () => {
    const jumpOf = async (apart: number, window: number): Promise<number[] | undefined> =>
      (await collect(issueWithJump(apart), window))[0]!.articles.find(({ jump }) => jump?.confidence !== undefined)?.pages
    expect(await jumpOf(4, 8)).toEqual([1, 5])
    expect(await jumpOf(9, 8)).toBeUndefined()
    expect(await jumpOf(9, 18)).toEqual([1, 10])
  })

  it('learns running heads within the window', async () => {
    const pages = Array.from({ length: 9 }, (_, at) => `江城日报 第${at + 1}号\n\n${seeds[at % seeds.length]}`)
    for (const { furniture } of await collect(pages, 4)) expect(furniture[0]!.text).toMatch(/^江城日报/u)
  })

  it('asks for no more than a window of inputs at a time', async () => {
    let asked = 0
    function* inputs(): Generator<string> {
      for (let page = 1; page <= 50; page++) {
        asked = page
        yield `第${page}页的渡船开了。`
      }
    }
    for await (const { page } of reconstructPages(inputs(), { window: 6 })) expect(asked - page).toBeLessThanOrEqual(6)
    expect(asked).toBe(50)
  })

  it('takes inputs that come one after the other in time', async () => {
    async function* inputs(): AsyncGenerator<string> {
      for (const page of issueWithJump(2)) yield await Promise.resolve(page)
    }
    const pages: IssuePage[] = []
    for await (const page of reconstructPages(inputs())) pages.push(page)
    expect(pages[0]!.articles[0]!.pages).toEqual([1, 3])
  })

  it('gives nothing for no input, and throws for what is none', async () => {
    expect(await collect([])).toEqual([])
    await expect(collect([new Uint8Array(3) as unknown as string])).rejects.toThrow('Cannot reconstruct an input of `inputs`: expected a text or a reading')
    await expect(collect(['a'], 1)).rejects.toThrow('Cannot reconstruct pages with `1` for `options.window`: expected a whole number, 2 or more')
  })

  it('keeps to limits, over all inputs', async () => {
    const limited = async (limits: ReconstructPagesOptions): Promise<number> => {
      let count = 0
      for await (const page of reconstructPages(['渡口重开', '山上春茶\f江水退了'], { ...limits, window: 2 })) count = page.page
      return count
    }
    await expect(limited({ maxPages: 2 })).rejects.toThrow('expected at most 2 pages')
    await expect(limited({ maxCharacters: 13 })).rejects.toThrow('expected at most 13 characters')
    await expect(limited({ signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
    expect(await limited({ maxPages: 3, maxCharacters: 14 })).toBe(3)
  })

  it('loses nothing and invents nothing, however small the window', async () => {
    const issue = fc.array(fc.oneof(generatedPages, damagedPages(generatedPages)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(issue, fc.integer({ min: 2, max: 5 }), async (inputs, window) => {
        const whole = reconstruct(inputs)
        const masthead = whole.masthead && { masthead: whole.masthead }
        expect(breaches(inputs.join('\f'), { ...whole, ...masthead, ...together(await collect(inputs, window)) })).toEqual([])
      }),
      { seed: Number(process.env['FAST_CHECK_SEED'] ?? 1), numRuns: 40 }
    )
  })
})
