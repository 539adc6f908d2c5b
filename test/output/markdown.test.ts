import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { toFrontMatter } from '../../src/output/front-matter.ts'
import { toMarkdown } from '../../src/output/markdown.ts'
import { toMdast } from '../../src/output/mdast.ts'
import type { Role } from '../../src/newspaper.ts'
import { anyNewspaper, roles } from './arbitrary.ts'
import { article, block, full, newspaper } from './sample.ts'

/** Parses Markdown, places left out. */
function parse(markdown: string): Root {
  const tree = unified().use(remarkParse).parse(markdown)
  visit(tree, (node) => {
    delete node.position
  })
  return tree
}

const write = (...blocks: [Role, string][]): string => toMarkdown(newspaper([article(blocks.map(([role, text]) => block(role, text)))]))

describe('toMarkdown', () => {
  it('begins with front matter that YAML reads back, whatever the texts hold', () => {
    const paper = { ...full, masthead: { ...full.masthead, title: 'a: "b" # c\n---' } }
    const markdown = toMarkdown(paper, { frontMatter: toFrontMatter(paper) })
    const [, yaml] = /^---\n([\s\S]*?)\n---\n\n# /.exec(markdown)!
    expect(parseYaml(yaml!)).toEqual({
      title: 'a: "b" # c\n---',
      date: '2024-05-03',
      files: ['page.html'],
      articles: [
        {
          ...{ id: 'a1', headline: '桥通了 路近了', language: 'zh-Hans', pages: ['1版'], bylines: ['●本报记者 王小川'] },
          ...{ dateline: '本报石溪5月2日电', confidence: 0.8 }
        },
        { id: 'a2', language: 'zh-Hans', pages: ['1版'], bylines: [], confidence: 0.8 }
      ]
    })
    expect(markdown.slice(markdown.indexOf('\n---\n\n') + 6)).toBe(toMarkdown(paper))
    expect(toMarkdown(newspaper([]), { frontMatter: 'a: 1\n' })).toBe('---\na: 1\n---\n')
  })

  it('lays a whole newspaper out', () => {
    expect(toMarkdown(full, { furniture: true })).toBe(`# 石溪日报 2024年5月3日

***江畔新事***

*县里今年再修十座桥*

## 桥通了 路近了

**——十座便民桥建成记**

*●本报记者 王小川*

本报石溪5月2日电（记者王小川）清早，江上第一班渡船没有开。

### 一座桥

- 桥长120米
- 2座引桥

> ▲新桥通车首日。
>
> *李木 摄*

*（据县融媒体中心）*

*（下转三版）*

---

没有标题的一段。

---

- 石溪日报
- 扫一扫 看全文
`)
  })

  it('leaves furniture out unless it is asked for', () => {
    expect(toMarkdown(full)).not.toContain('扫一扫')
  })

  it('writes nothing for an empty newspaper, nor for blank blocks', () => {
    expect(toMarkdown(newspaper([]))).toBe('')
    expect(toMarkdown(newspaper([article([block('paragraph', ' \u3000\n')])], { masthead: {} }), { furniture: true })).toBe('')
  })

  it('writes a masthead that has a date only', () => {
    expect(toMarkdown(newspaper([], { masthead: { date: '2024年5月3日' } }))).toBe('# 2024年5月3日\n')
  })

  it('sets an article without a headline apart from its neighbours', () => {
    const two = newspaper([article([block('paragraph', '甲。')]), article([block('paragraph', ' ')]), article([block('paragraph', '乙。')])])
    expect(toMarkdown(two)).toBe('甲。\n\n---\n\n乙。\n')
  })

  it('gives each caption its figure, and each credit the figure before it', () => {
    expect(write(['caption', '图一'], ['credit', '甲 摄'], ['credit', '乙社'], ['caption', '图二'], ['paragraph', '文。'], ['credit', '丙 摄'])).toBe(
      '> 图一\n>\n> *甲 摄*\n>\n> *乙社*\n\n> 图二\n\n文。\n\n> *丙 摄*\n'
    )
  })

  it('starts a new list when something stands between the items', () => {
    expect(write(['listItem', '甲'], ['paragraph', '文。'], ['listItem', '乙'], ['listItem', '丙'])).toBe('- 甲\n\n文。\n\n- 乙\n- 丙\n')
  })

  it('takes a printed bullet for the list’s own, and leaves numbers, and an item of nothing but a bullet', () => {
    expect(write(['listItem', '● 甲'], ['listItem', '1.乙'], ['listItem', '2. 丙'], ['listItem', '■'])).toBe('- 甲\n- 1.乙\n- 2\\. 丙\n- ■\n')
  })

  it('reads no text as Markdown', () => {
    expect(write(['paragraph', '# 1*2*3 <b>'], ['paragraph', '- 5'], ['paragraph', '10~15日'])).toBe('\\# 1\\*2\\*3 \\<b>\n\n\\- 5\n\n10\\~15日\n')
  })

  it('keeps runs of spaces and ideographic spaces inside a text, and drops them at its edges', () => {
    expect(write(['headline', '\u3000春  风\u3000\u3000又\n 绿 '])).toBe('## 春  风\u3000\u3000又 绿\n')
  })

  it.each(['“甲”', '。', '（甲）乙', '甲——', '*甲*', '_甲_', '**', '!甲!', '《甲》'])('keeps a whole kicker, deck or standing head emphasised: %s', (text) => {
    const paper = newspaper([article([block('standingHead', text), block('kicker', text), block('deck', text)])])
    expect(parse(toMarkdown(paper))).toEqual(toMdast(paper))
  })

  it('gives every role a place of its own before and after a headline', () => {
    const alone = new Map(roles.map((role) => [role, write([role, '字'])]))
    const package_: Role[] = ['standingHead', 'kicker', 'headline', 'deck', 'paragraph', 'subheading', 'listItem', 'caption', 'credit']
    expect(new Set(package_.map((role) => alone.get(role))).size).toBe(package_.length)
    for (const role of ['byline', 'tagline', 'jumpLine'] as const) expect(alone.get(role)).not.toBe(alone.get('paragraph'))
  })

  it('parses back to the tree it was written from, whatever the blocks hold', () => {
    fc.assert(
      fc.property(anyNewspaper, fc.boolean(), (paper, furniture) => {
        expect(parse(toMarkdown(paper, { furniture }))).toEqual(toMdast(paper, { furniture }))
      }),
      { numRuns: 1000 }
    )
  })

  it('lays an article of any length out', () => {
    const blocks = Array.from({ length: 200_000 }, () => block('paragraph', '字'))
    expect(toMdast(newspaper([article(blocks)])).children).toHaveLength(blocks.length)
  })

  it('changes nothing in the newspaper', () => {
    const before = structuredClone(full)
    toMarkdown(full, { furniture: true })
    expect(full).toEqual(before)
  })
})
