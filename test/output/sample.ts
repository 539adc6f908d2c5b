import type { Block, Newspaper, Role } from '../../src/newspaper.ts'

let place = 0

/** A block whose text stands somewhere in the source. */
export function block(role: Role, text: string, more: Partial<Block> = {}): Block {
  const start = place
  place += text.length + 1
  return { role, text, spans: [[start, start + text.length]], confidence: 0.9, ...more }
}

/** An article of the blocks given, with the fields that every article has. */
export function article(blocks: Block[], more: Partial<Newspaper['articles'][number]> = {}): Newspaper['articles'][number] {
  return { id: 'a1', language: 'zh-Hans', pages: [1], bylines: [], images: [], body: '', blocks, confidence: 0.8, ...more }
}

/** A newspaper of the articles given, with the fields that every newspaper has. */
export function newspaper(articles: Newspaper['articles'], more: Partial<Newspaper> = {}): Newspaper {
  return {
    format: 'broadsheet/1',
    source: { kind: 'text', characters: 1000, pages: 1, parts: [{ start: 0 }] },
    articles,
    furniture: [],
    diagnostics: [],
    ...more
  }
}

/** A newspaper in which every role stands and every field is set. */
export const full: Newspaper = newspaper(
  [
    article(
      [
        block('standingHead', '江畔新事'),
        block('kicker', '县里今年再修十座桥', { boxes: [{ page: 1, x: 40, y: 30.5, width: 110, height: 12 }] }),
        block('headline', '桥通了 路近了', { repairs: [{ kind: 'doubled', from: '桥桥', to: '桥' }] }),
        block('deck', '——十座便民桥建成记'),
        block('byline', '●本报记者 王小川'),
        block('paragraph', '本报石溪5月2日电（记者王小川）清早，江上第一班渡船没有开。'),
        block('subheading', '一座桥'),
        block('listItem', '•桥长120米'),
        block('listItem', '•2座引桥'),
        block('caption', '▲新桥通车首日。'),
        block('credit', '李木 摄'),
        block('tagline', '（据县融媒体中心）'),
        block('jumpLine', '（下转三版）')
      ],
      {
        standingHead: '江畔新事',
        kicker: '县里今年再修十座桥',
        headline: '桥通了 路近了',
        deck: '——十座便民桥建成记',
        bylines: [{ kind: 'byline', text: '●本报记者 王小川', organization: '本报', names: [{ role: '记者', name: '王小川' }] }],
        dateline: { text: '本报石溪5月2日电', agency: '本报', place: '石溪', date: '5月2日' },
        images: [{ caption: '▲新桥通车首日。', credit: '李木' }],
        jump: { to: { page: '三', number: 3 }, from: { page: 'A1', number: 1 }, text: '（下转三版）', confidence: 0.9 },
        body: '本报石溪5月2日电（记者王小川）清早，江上第一班渡船没有开。\n\n一座桥\n\n•桥长120米\n\n•2座引桥'
      }
    ),
    article([block('paragraph', '没有标题的一段。')], { id: 'a2', body: '没有标题的一段。' })
  ],
  {
    source: { kind: 'bbox', text: '江'.repeat(1000), unit: 'point', characters: 1000, pages: 1, parts: [{ name: 'page.html', encoding: 'utf-8', start: 0 }] },
    masthead: { title: '石溪日报', date: '2024年5月3日', pages: [{ page: 1, label: '1版' }] },
    furniture: [block('furniture', '石溪日报'), block('furniture', '扫一扫 看全文')],
    diagnostics: [{ rule: 'body-without-headline', span: [900, 910], message: 'A body has no headline on the page.' }],
    explanations: [
      {
        about: 'line',
        span: [0, 6],
        decision: 'begins a paragraph',
        evidence: [{ sign: 'the line before ends a sentence', weight: 2.5 }],
        runnerUp: 'goes on with the line before',
        margin: 2.5
      }
    ]
  }
)
