/**
 * Pages to try promises on: made up from stories as a press would set them, and damaged as dumps are.
 * The words are everyday ones put together at random; no page of any paper stands here.
 */
import fc from 'fast-check'

type Language = 'zh-Hans' | 'zh-Hant' | 'en'

/** What stories of one language are made of. */
interface Vocabulary {
  words: string[]
  /** Between two words. */
  gap: string
  stops: string[]
  openings: string[]
  heads: string[]
  credits: string[]
  jumps: string[]
  furniture: string[]
}

const HANS: Vocabulary = {
  words: [
    '今年',
    '河水',
    '上涨',
    '村民',
    '说',
    '新路',
    '已经',
    '修好',
    '，',
    '“我们',
    '都高兴”',
    '百分之12',
    '在',
    '城南',
    '种植',
    '水稻',
    '300亩',
    'AI',
    '《春耕》',
    '、',
    '技术员',
    '来到',
    '田间'
  ],
  gap: '',
  stops: ['。', '。”', '！', '？', '；'],
  openings: ['', '', '本报讯（记者 王小河）', '新华社北京3月5日电（记者李春 赵田）', '3月5日，', '“', '●'],
  heads: ['春 耕 正 忙', '河上新桥通车', '——城南见闻', '水稻丰收 村民增收', '今日导读', '图图①①', '一', '2025年3月5日 星期三', '王小河摄'],
  credits: ['本报记者 王小河', '●记者 李春 赵田 文/图', '王小河 摄', '（李春）', '（据新华社电）', '图为村民在田间劳作。王小河 摄'],
  jumps: ['（下转四版）', '（上接第1版）', '（下转第3版）', '▼ 下转2版'],
  furniture: ['1版', '河边日报', '责任编辑：赵田', '扫一扫', '12', '■']
}

const HANT: Vocabulary = {
  words: [
    '今年',
    '河水',
    '上漲',
    '村民',
    '說',
    '新路',
    '已經',
    '修好',
    '，',
    '「我們',
    '都高興」',
    '12%',
    '在',
    '城南',
    '種植',
    '水稻',
    '《春耕》',
    '、',
    '技術員'
  ],
  gap: '',
  stops: ['。', '。」', '！', '？'],
  openings: ['', '【本報訊】', '【本報記者王小河報道】', '「', '香港三月五日電'],
  heads: ['河上新橋通車', '春 耕 正 忙', '水稻豐收　村民增收', '要聞', 'A12'],
  credits: ['本報記者 王小河', '資料圖片', '▲ 村民在田間。', '（李春攝）'],
  jumps: ['（下轉A4版）', '下轉第二版', '相關新聞刊A3版'],
  furniture: ['A1 要聞', '河邊日報', '責任編輯 趙田', '二〇二五年三月五日']
}

const EN: Vocabulary = {
  words: [
    'The',
    'river',
    'rose',
    'again',
    'on',
    'Monday,',
    'and',
    'farmers',
    'said',
    '“we',
    'are',
    'glad,”',
    'the',
    'long-term',
    'road',
    '12',
    'percent',
    'of',
    'Mr.',
    'Hale',
    'fields',
    'constructor',
    'Wilmington'
  ],
  gap: ' ',
  stops: ['.', '.”', '!', '?', ','],
  openings: ['', 'WILMINGTON, March 5 (AP) — ', 'By late Monday, ', '• ', '“'],
  heads: ['RIVER ROSE AGAIN', 'Farmers Are Glad', 'R I V E R', 'IN BRIEF', 'A1', 'Hale, Hale'],
  credits: ['By ANN HALE', 'Ann Hale / Staff Photographer', 'By Ann Hale and Tom Reed', '— Ann Hale'],
  jumps: ['Continued on Page A5', 'RIVER From A1', 'See RIVER, A7'],
  furniture: ['THE RIVERSIDE POST', 'Vol. 12, No. 3', 'Monday, March 5, 2025', 'A1', '$2.00']
}

const VOCABULARIES: Record<Language, Vocabulary> = { 'zh-Hans': HANS, 'zh-Hant': HANT, en: EN }

/** A paragraph cut at the measure, its first line shorter by an indent that may be kept, dropped or have become a space. */
function paragraphLines(vocabulary: Vocabulary, measure: number): fc.Arbitrary<string[]> {
  const sentence = fc
    .tuple(fc.array(fc.constantFrom(...vocabulary.words), { minLength: 1, maxLength: 20 }), fc.constantFrom(...vocabulary.stops))
    .map(([words, stop]) => words.join(vocabulary.gap) + stop)
  return fc
    .record({
      opening: fc.constantFrom(...vocabulary.openings),
      sentences: fc.array(sentence, { minLength: 1, maxLength: 5 }),
      indent: fc.constantFrom('', '', '', '　　', ' '),
      jump: fc.option(fc.constantFrom(...vocabulary.jumps), { freq: 8, nil: '' })
    })
    .map(({ opening, sentences, indent, jump }) => {
      const [first = '', ...rest] = wrap(opening + sentences.join(vocabulary.gap) + jump, measure)
      return [indent + first, ...rest]
    })
}

/** Cuts blindly at the measure, the first line two ems short: Latin words are cut with a hyphen, as presses do. */
function wrap(text: string, measure: number): string[] {
  const lines: string[] = []
  let room = Math.max(1, measure - 2)
  for (let at = 0; at < text.length; room = measure) {
    const line = text.slice(at, at + room)
    at += room
    lines.push(/[a-z]$/.test(line) && /^[a-z]/.test(text.slice(at, at + 1)) ? `${line}-` : line.trim())
  }
  return lines
}

/** The lines of one story's body, with blank lines where they belong and where they lie. */
function bodyLines(vocabulary: Vocabulary): fc.Arbitrary<string[]> {
  return fc.integer({ min: 6, max: 48 }).chain((measure) =>
    fc
      .record({
        paragraphs: fc.array(paragraphLines(vocabulary, measure), { minLength: 1, maxLength: 6 }),
        between: fc.boolean(),
        lies: fc.array(fc.nat(60), { maxLength: 3 })
      })
      .map(({ paragraphs, between, lies }) => {
        const lines = paragraphs.flatMap((paragraph) => (between ? [...paragraph, ''] : paragraph))
        return lines.flatMap((line, index) => (lies.includes(index) ? ['', line] : [line]))
      })
  )
}

const language = fc.constantFrom<Language>('zh-Hans', 'zh-Hans', 'zh-Hant', 'en')

/** A page of stories: heads before their bodies or all at the end, credits, captions and furniture anywhere. */
const onePage: fc.Arbitrary<string[]> = language.chain((chosen) => {
  const vocabulary = VOCABULARIES[chosen]
  const small = fc.constantFrom(...vocabulary.credits, ...vocabulary.jumps, ...vocabulary.furniture)
  const heads = fc.array(fc.constantFrom(...vocabulary.heads), { maxLength: 4 })
  const story = fc.record({ heads, body: bodyLines(vocabulary), small: fc.array(small, { maxLength: 3 }) })
  return fc
    .record({ stories: fc.array(story, { maxLength: 5 }), headsLast: fc.boolean(), furniture: fc.array(small, { maxLength: 4 }) })
    .map(({ stories, headsLast, furniture }) => {
      const bodies = stories.flatMap((one) => [...(headsLast ? [] : one.heads), ...one.body, ...one.small])
      return [...bodies, ...(headsLast ? stories.flatMap((one) => one.heads) : []), ...furniture]
    })
})

/** Issues of one to three pages, in any line ends, with or without a form feed after the last page. */
export const generatedPages: fc.Arbitrary<string> = fc
  .record({
    pages: fc.array(onePage, { minLength: 1, maxLength: 3 }),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    last: fc.constantFrom('', '\f', '\n', '\n\f')
  })
  .map(({ pages, lineEnd, last }) => pages.map((lines) => lines.join(lineEnd)).join('\f') + last)

/** Characters and phrases that dumps hold now and then and that careless code trips over. */
const HOSTILE = [
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\t',
    '\f',
    '\r',
    '\r\n',
    '\n\n\n',
    ' ',
    '　',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\uffff'
  ],
  ...['\ud83d', '\ude00', '😀', '𠮷', 'e\u0301', '👩‍👩‍👧', '\udbff\udfff', '豈'],
  ...['（', '）', '“', '”', '《', '」', '——', '-', '•', '■', '①', '…', '。', '0', '#', '*', '<b>', '&amp;', '\\', '`', '|'],
  ...['（下转', '下转四版', 'Continued on', '本报讯（记者', '新华社', '摄', '图图①①', '五 一 ', 'By ', '__proto__', 'constructor', 'toString']
]

/** Damages a text at a place, both given by the caller. */
type Damage = (text: string, at: number) => string

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}
const lineAround = (text: string, at: number): [before: string, line: string, after: string] => {
  const [start, end] = [lineStart(text, at), lineEnd(text, at)]
  return [text.slice(0, start), text.slice(start, end), text.slice(end)]
}
const withLine =
  (change: (before: string, line: string, after: string) => string): Damage =>
  (text, at) =>
    change(...lineAround(text, at))

const DAMAGES: Damage[] = [
  // A line lost, doubled, moved to the page's start, painted twice glyph by glyph, letter-spaced, glued to the next, cut in two.
  withLine((before, _, after) => before + after),
  withLine((before, line, after) => before + line + line + after),
  withLine((before, line, after) => line + before + after),
  withLine((before, line, after) => before + [...line].map((point) => point + point).join('') + after),
  withLine((before, line, after) => before + [...line].join(' ') + after),
  withLine((before, line, after) => before + line.trimEnd() + after),
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  // A stretch lost, even in the middle of a surrogate pair; the rest of the page doubled; what follows put first.
  (text, at) => text.slice(0, at) + text.slice(at + 37),
  (text, at) => text + text.slice(at, at + 500),
  (text, at) => text.slice(at) + text.slice(0, at),
  // A blank line, a new page, all line ends changed, all line ends gone.
  withLine((before, line, after) => `${before}\n${line}${after}`),
  withLine((before, line, after) => `${before}\f${line}${after}`),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', ' '),
  (text) => `\ufeff${text}`
]

const insertion = fc.constantFrom(...HOSTILE).map(
  (piece): Damage =>
    (text, at) =>
      text.slice(0, at) + piece + text.slice(at)
)
const damage = fc.record({ apply: fc.oneof(fc.constantFrom(...DAMAGES), insertion), place: fc.double({ min: 0, max: 1, noNaN: true }) })

/**
 * Damages pages in up to a dozen places.
 *
 * @param whole the pages to start from
 * @returns damaged ones
 */
export function damagedPages(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(whole, fc.array(damage, { minLength: 1, maxLength: 12 }))
    .map(([text, damages]) => damages.reduce((left, { apply, place }) => apply(left, Math.floor(place * left.length)), text))
}

/**
 * Shuffles the lines of pages and leaves some out.
 *
 * @param whole the pages to start from
 * @returns their lines in another order
 */
export function shuffledPages(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return whole.chain((text) => fc.shuffledSubarray(text.split('\n'), { minLength: 1 })).map((lines) => lines.join('\n'))
}

const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units))

/** Any strings at all: noise of code points, of code units (lone surrogates among them), and of hostile pieces. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  anyUnits,
  fc.array(fc.constantFrom(...HOSTILE, '\n'), { maxLength: 60 }).map((pieces) => pieces.join(''))
)
