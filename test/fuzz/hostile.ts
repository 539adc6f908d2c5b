import type { Random } from './random.ts'

/** Makes a file of a form that is made to break what reads it, of about so many characters. */
type Hostile = (random: Random, size: number) => string

/** Numbers that no page has, and texts that are none. */
const ODD = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e308',
  '-1e308',
  '1e400',
  '5e-324',
  '-40',
  '-0',
  '0',
  '',
  'x',
  '12px',
  '0x1F',
  '1,5',
  '１２',
  '9'.repeat(400),
  '1'.repeat(40),
  ' 7 '
]
const TEXTS = [
  '渡口的船夫说，江水退了以后',
  '两岸的人又可以过江赶集。',
  'The ferry opens',
  'again',
  '水',
  '。',
  '|',
  '&amp;',
  '图为渡口',
  'By ANNA WARD',
  '（下转四版）',
  '新华社北京5月1日电'
]

/** A box of a line: where a page has one, or anything. */
type BoxOf = (at: number) => readonly [x: string, y: string, width: string, height: string]

const numbers = (...values: readonly number[]): [string, string, string, string] => values.map(String) as [string, string, string, string]

/** Where lines stand: columns as a page has them, and what no page has. */
function placing(random: Random, count: number): BoxOf {
  const { below, pick } = random
  const odd = (): string => pick(ODD)
  const usual: BoxOf = (at) => numbers(40 + 200 * (at % 3), 40 + 14 * Math.floor(at / 3), 180, 12)
  return pick<BoxOf>([
    usual,
    // All at one spot; each of no size, one way or both; all of one height over the whole page.
    () => numbers(100, 100, 180, 12),
    () => numbers(100, 100, 0, 0),
    (at) => numbers(100, at, 180, 0),
    (at) => numbers(at, 100, 0, 12),
    () => numbers(0, 0, 600, 800),
    // One on top of another, each a little larger; a staircase; lines side by side in one row; one column of many.
    (at) => numbers(300 - at, 400 - at, 2 * at + 1, 2 * at + 1),
    (at) => numbers(3 * at, 3 * at, 180, 12),
    (at) => numbers(20 * at, 100, 18, 12),
    (at) => numbers(40, 14 * at, 180, 12),
    // Negative, far off, huge, tiny.
    (at) => numbers(-40 - at, -14 * at, -180, -12),
    (at) => numbers(1e6 * at, 1e6 * at, 180, 12),
    (at) => numbers(10 ** (at % 309), 10 ** (at % 309), 10 ** (at % 309), 10 ** (at % 309)),
    (at) => numbers(at * 1e-300, at * 1e-300, 1e-300, 1e-300),
    () => [odd(), odd(), odd(), odd()],
    (at) => (below(4) === 0 ? [odd(), odd(), odd(), odd()] : usual(at)),
    () => numbers(below(600), below(800), below(300), below(60)),
    (at) => numbers(below(count), below(count), 1 + (at % 7), 1 + (at % 5))
  ])
}

/** Lines of a page: text and box. */
function linesOf(random: Random, size: number): { text: string; box: readonly string[] }[] {
  const count = Math.max(1, Math.floor(size / 120))
  const boxOf = placing(random, count)
  const blank = random.percent(15)
  return Array.from({ length: count }, (_, at) => ({ text: blank && at % 5 > 0 ? random.pick(['', ' ', '　', '\u00ad']) : random.pick(TEXTS), box: boxOf(at) }))
}

const hocrBox = ([x = '', y = '', width = '', height = '']: readonly string[]): string =>
  `bbox ${x} ${y} ${Number(x) + Number(width)} ${Number(y) + Number(height)}`
const altoBox = ([x, y, width, height]: readonly string[]): string => `HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"`

/** Each form's file around its lines. */
const FORMS: Readonly<Record<string, (lines: readonly { text: string; box: readonly string[] }[], random: Random) => string>> = {
  hocr: (lines, { pick }) =>
    `<html><head><meta name="ocr-system" content="x"/></head><body><div class="ocr_page" title="bbox 0 0 600 800">${lines
      .map(({ text, box }) =>
        pick([
          `<span class="ocr_line" title="${hocrBox(box)}"><span class="ocrx_word" title="${hocrBox(box)}; x_wconf ${pick(ODD)}">${text}</span></span>`,
          `<span class="ocr_line" title="${hocrBox(box)}; x_size ${pick(ODD)}">${text}</span>`,
          `<div class="${pick(['ocr_separator', 'ocr_photo', 'ocr_carea', 'ocr_page'])}" title="${hocrBox(box)}">${text}</div>`
        ])
      )
      .join('\n')}</div></body></html>`,
  alto: (lines, { pick }) =>
    `<?xml version="1.0"?><alto><Styles><TextStyle ID="a" FONTSIZE="${pick(ODD)}"/></Styles><Layout><Page WIDTH="${pick(ODD)}" HEIGHT="800"><PrintSpace>${lines
      .map(({ text, box }) =>
        pick([
          `<TextBlock STYLEREFS="a"><TextLine ${altoBox(box)}><String CONTENT="${text}" ${altoBox(box)} WC="${pick(ODD)}"/><SP/><HYP/></TextLine></TextBlock>`,
          `<TextLine><String CONTENT="${text}"/></TextLine>`,
          `<${pick(['GraphicalElement', 'Illustration', 'ComposedBlock TYPE="Illustration"'])} ${altoBox(box)}/>`
        ])
      )
      .join('\n')}</PrintSpace></Page></Layout></alto>`,
  page: (lines, { pick }) =>
    `<?xml version="1.0"?><PcGts><Page imageWidth="600" imageHeight="${pick(ODD)}">${lines
      .map(({ text, box: [x = '', y = '', width = '', height = ''] }) => {
        const points = pick([
          `${x},${y} ${Number(x) + Number(width)},${Number(y) + Number(height)}`,
          `${x},${y}`,
          `${x}${y}`,
          `${x};${y} ${width};${height}`,
          `${x},${y} nonsense ${pick(ODD)},`
        ])
        return pick([
          `<TextRegion id="r"><Coords points="${points}"/><TextLine id="l"><Coords points="${points}"/><TextEquiv conf="${pick(ODD)}"><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`,
          `<TextLine id="l"><Coords points="${points}"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine>`,
          `<${pick(['SeparatorRegion', 'ImageRegion'])}><Coords points="${points}"/></${pick(['SeparatorRegion', 'ImageRegion'])}>`
        ])
      })
      .join('\n')}</Page></PcGts>`,
  tsv: (lines, { pick }) =>
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n' +
    lines
      .map(({ text, box }) => `${pick(['1', '2', '4', '4', '4', '5', '5', '5', '5', '7', 'x'])}\t1\t1\t1\t1\t1\t${box.join('\t')}\t${pick(ODD)}\t${text}`)
      .join('\n'),
  bbox: (lines, { pick }) =>
    `<!DOCTYPE html><html><head><title></title></head><body><doc><page width="${pick(ODD)}" height="800">${lines
      .map(({ text, box: [x = '', y = '', width = '', height = ''] }) => {
        const box = `xMin="${x}" yMin="${y}" xMax="${Number(x) + Number(width)}" yMax="${Number(y) + Number(height)}"`
        return pick([
          `<block ${box}><line ${box}><word ${box}>${text}</word></line></block>`,
          `<word ${box}>${text}</word>`,
          `<line><word>${text}</word></line>`
        ])
      })
      .join('\n')}</page></doc></body></html>`,
  json: (lines, { pick }) => {
    // JSON has no NaN: what is no number there is null, or a string.
    const value = (text: string): number | string | null => (pick([true, true, false]) ? Number(text) : text)
    const box = ([x = '', y = '', width = '', height = '']: readonly string[]): object => ({
      x: value(x),
      y: value(y),
      width: value(width),
      height: value(height)
    })
    const each = lines.map((line) => ({ text: line.text, box: box(line.box), size: value(pick(ODD)), confidence: value(pick(ODD)) }))
    return JSON.stringify({
      pages: [{ width: value(pick(ODD)), lines: each, regions: lines.slice(0, 40).map((line) => ({ kind: pick(['rule', 'picture']), box: box(line.box) })) }]
    })
  }
}

/** A page of a form whose lines stand where none can. */
const misplaced: Hostile = (random, size) => {
  const lines = linesOf(random, size)
  return random.pick(Object.values(FORMS))(lines, random)
}

/** Files of the forms of XML that its parsers are attacked with. */
const XML: readonly Hostile[] = [
  // Entities in entities.
  ({ below }, size) => {
    const count = 2 + below(20)
    const entities = Array.from({ length: count }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')
    return `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY e0 "水">${entities}]><alto><Page><TextLine><String CONTENT="&e${count};"/></TextLine>${'<TextLine><String CONTENT="&e1;&#x6c34;&#1114112;&#xD800;&bogus;"/></TextLine>'.repeat(1 + below(size / 200))}</Page></alto>`
  },
  // Deep, and deep again.
  ({ pick }, size) =>
    `${pick(['<alto><Page>', '<PcGts><Page>', "<div class='ocr_page'>", '<doc><page>'])}${pick(['<ComposedBlock>', '<TextRegion>', '<TextLine>', "<span class='ocr_line'>", '<b>', '<Word>', '<ImageRegion>']).repeat(size / 12)}水`,
  ({ pick, below }, size) =>
    `<alto><Page>${`${'<ComposedBlock>'.repeat(below(500))}<TextLine><String CONTENT="水"/></TextLine>${'</ComposedBlock>'.repeat(pick([0, 500, 600]))}`.repeat(1 + size / 10_000)}</Page></alto>`,
  // Attributes of great length, or many of them.
  ({ pick }, size) =>
    `<alto><Page><TextLine HPOS="${pick(['1', ' ', '水', '&#49;']).repeat(size / 4)}" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT="${pick(['水', 'a', ' ', '1 ', '.', '。', 'ab ']).repeat(size / 4)}"/></TextLine></Page></alto>`,
  (_, size) => `<alto><Page><TextLine ${Array.from({ length: size / 20 }, (__, at) => `a${at}="1"`).join(' ')}><String CONTENT="水"/></TextLine></Page></alto>`,
  ({ pick }, size) =>
    `<PcGts><Page><TextRegion><Coords points="${pick(['1,1 ', '1,1,1 ', ',,, ', '1 ', 'NaN,9 ', '1e308,-1e308 ', '\n']).repeat(size / 6)}"/><TextLine><TextEquiv><Unicode>水</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`,
  ({ pick }, size) =>
    `<div class='ocr_page ${'x '.repeat(size / 8)}' title="${pick(['bbox 1 2 3 4;', ';', 'bbox ', 'x_wconf 9 ']).repeat(size / 16)}"><span class='ocr_line' title="${'bbox 1 1 9 9; '.repeat(size / 40)}">水</span></div>`,
  // Many of what there should be one of, or none.
  ({ pick }, size) =>
    `<alto>${pick(['<Page>', '<Page/>', '<TextBlock>', '</Page>', '<TextLine/>', '<HYP/>', '<SP/>', '<MeasurementUnit>', '<String/>', '<TextStyle ID="a"/>', '<Illustration HPOS="1" VPOS="1" WIDTH="90" HEIGHT="90"/>']).repeat(size / 20)}<TextLine><String CONTENT="水"/></TextLine></alto>`,
  ({ pick }, size) =>
    `<PcGts><Page>${pick(['<TextRegion>', '<TextRegion/>', '<RegionRef regionRef="a"/>', '<TextEquiv>', '<TextEquiv><Unicode/></TextEquiv>', '<Coords/>', '<Point x="1"/>', '<TextLine><Word/></TextLine>', '</TextRegion>']).repeat(Math.min(400, size / 12))}<TextLine><TextEquiv><Unicode>水</Unicode></TextEquiv></TextLine></Page></PcGts>`,
  // One line of a great many words, apart or at one place.
  ({ pick }, size) => {
    const apart = pick([0, 1, 30, 100, -30, 1e300])
    const words = Array.from(
      { length: size / 70 },
      (_, at) => `<String CONTENT="${pick(['水', 'a', '|', ''])}" HPOS="${at * apart}" VPOS="0" WIDTH="10" HEIGHT="20"/>`
    )
    const others = '<TextLine HPOS="0" VPOS="9" WIDTH="10" HEIGHT="20"><String CONTENT="水"/></TextLine>'.repeat(pick([0, size / 400]))
    return `<alto><Page><TextLine HPOS="0" VPOS="0" WIDTH="2000000" HEIGHT="20">${words.join('<SP/>')}</TextLine>${others}</Page></alto>`
  },
  // Sections that no form has, comments, instructions, and marks that end none of them.
  ({ pick }, size) =>
    `<?xml version="1.0"?><alto><Page>${pick(['<![CDATA[', '<!--', '<?x ', '<!DOCTYPE [', '<a b="', "<a b='", '<a ', '</'])}${pick([']]', '--', '?', '水', '<', '"', ' ']).repeat(size)}<TextLine><String CONTENT="水"/></TextLine></Page></alto>`
]

/** Encodings that a file says it is in, and is not. */
const DECLARED = ['gb18030', 'big5', 'utf-16', 'utf-16le', 'utf-7', 'iso-2022-jp', 'windows-1252', 'utf-8', 'nonsense', '', 'x'.repeat(200)]

const misdeclared: Hostile = (random, size) =>
  `<?xml version="1.0" encoding="${random.pick(DECLARED)}"?>\n${random
    .pick(XML)(random, size)
    .replace(/^<\?xml[^>]*>/u, '')}`

/** Cut off anywhere, in mid-tag mostly. */
const cutOff: Hostile = (random, size) => {
  const whole = random.percent(50) ? misplaced(random, size) : random.pick(XML)(random, size)
  return whole.slice(0, random.below(whole.length + 1))
}

/** Many pages of nothing, or of a line. */
const manyPages: Hostile = ({ pick }, size) => {
  const page = pick([
    ['<doc>', '<page width="1" height="1"></page>'],
    ['<doc>', '<page><word xMin="1" yMin="1" xMax="9" yMax="9">水</word></page>'],
    ['<alto>', '<Page/>'],
    ["<body class='ocr'>", "<div class='ocr_page'></div>"],
    ['level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n', '1\t1\t0\t0\t0\t0\t0\t0\t0\t0\t-1\t\n']
  ] as const)
  return page[0] + page[1].repeat(Math.min(2000, size / page[1].length))
}

const KINDS: readonly (readonly [name: string, make: Hostile])[] = [
  ['misplaced lines', misplaced],
  ['attacked XML', (random, size) => random.pick(XML)(random, size)],
  ['misdeclared', misdeclared],
  ['cut off', cutOff],
  ['many pages', manyPages]
]

/**
 * Makes a hostile file.
 * @param size about how many characters it has
 */
export function makeHostile(random: Random, size: number): { from: string; text: string } {
  const [from, make] = random.percent(50) ? KINDS[0]! : random.pick(KINDS)
  return { from: `hostile: ${from}`, text: make(random, size) }
}
