import type { Random } from './random.ts'

/** Changes bytes at a place. */
type Mutation = (bytes: Uint8Array, at: number, random: Random) => Uint8Array

const join = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts)
const encode = (text: string): Uint8Array => Buffer.from(text)

/** What formats and heuristics trip over. */
const TOKENS = [
  ...[
    '<',
    '>',
    '&',
    '&amp;',
    '&#0;',
    '&#xffffffff;',
    '&lt',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '"',
    "'",
    '='
  ],
  ...[
    '<page>',
    '</page>',
    '<word xMin="0">',
    '<String CONTENT="',
    '<TextLine',
    "<span class='ocrx_word' title='bbox 0 0 0 0'>",
    'points="',
    'HPOS="',
    'alto',
    'ocr_page'
  ],
  ...['{', '}', '[', ']', ',', ':', 'null', '"pages":', '{"text":1}', '\\u0000', '\\ud800', '__proto__', 'constructor'],
  ...[
    '0',
    '-1',
    '1e308',
    '-1e308',
    'NaN',
    'Infinity',
    '99999999999999999999',
    '0x10',
    '1.5.5',
    '',
    '\t',
    '\n',
    '\r\n',
    '\f',
    '\f\n\f',
    '  ',
    '　　',
    '\u0000',
    '\ufeff',
    '\ufffd',
    '\u2028',
    '\u202e'
  ],
  ...[
    '。',
    '，',
    '（下转四版）',
    '（上接第1版）',
    '本报讯（记者 王小河）',
    '新华社北京3月5日电',
    '图①',
    '●',
    '——',
    '…',
    'By ANN HALE',
    'Continued on Page A5',
    'See RIVER, A7',
    '- ',
    '* ',
    '1. ',
    '# ',
    '***',
    '`',
    '|'
  ],
  ...['一二三 ', '五 一 ', '图图①①', '摄', 'e\u0301', '👩‍👩‍👧', '𠮷', '\ud800']
].map(encode)

const EDGES = [0, 1, 9, 10, 12, 13, 32, 0x7f, 0x80, 0xa1, 0xc0, 0xe0, 0xef, 0xf0, 0xfe, 0xff]

const MUTATIONS: readonly Mutation[] = [
  // A bit, a byte, a digit.
  (bytes, at, { below }) => set(bytes, at, (bytes[at] ?? 0) ^ (1 << below(8))),
  (bytes, at, { pick }) => set(bytes, at, pick(EDGES)),
  (bytes, at, { below }) => set(bytes, at, 0x30 + below(10)),
  // A stretch lost, doubled, put elsewhere, made one byte over and over.
  (bytes, at, { below }) => join(bytes.subarray(0, at), bytes.subarray(at + 1 + below(60))),
  (bytes, at, { below }) => {
    const end = at + 1 + below(60)
    return join(bytes.subarray(0, end), bytes.subarray(at))
  },
  (bytes, at, { below }) => {
    const [end, to] = [Math.min(bytes.length, at + 1 + below(100)), below(at + 1)]
    return join(bytes.subarray(0, to), bytes.subarray(at, end), bytes.subarray(to, at), bytes.subarray(end))
  },
  (bytes, at, { below }) => join(bytes.subarray(0, at), new Uint8Array(below(50)).fill(bytes[at] ?? 0), bytes.subarray(at)),
  // Something that means something put in, or put over what is there.
  (bytes, at, { pick }) => join(bytes.subarray(0, at), pick(TOKENS), bytes.subarray(at)),
  (bytes, at, { pick }) => join(bytes.subarray(0, at), pick(TOKENS), pick(TOKENS), bytes.subarray(at)),
  (bytes, at, { pick }) => {
    const token = pick(TOKENS)
    return join(bytes.subarray(0, at), token, bytes.subarray(at + token.length))
  },
  // Noise; the end cut off.
  (bytes, at, { below }) =>
    join(
      bytes.subarray(0, at),
      Uint8Array.from({ length: below(12) }, () => below(256)),
      bytes.subarray(at)
    ),
  (bytes, at) => bytes.subarray(0, at)
]

function set(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  if (at < copy.length) copy[at] = value
  return copy
}

/** Damages bytes in some places: few mostly, so that what is damaged is still read. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated = bytes
  const times = 1 + random.below(random.percent(80) ? 4 : 16)
  for (let time = 0; time < times; time++) mutated = random.pick(MUTATIONS)(mutated, random.below(mutated.length + 1), random)
  return mutated
}
