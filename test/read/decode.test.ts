import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, type Decoded, DecodeError, resolveEncoding } from '../../src/read/decode.ts'
import { encoderOf, encodeUtf16 } from './encoder.ts'

const SIMPLIFIED = '河谷镇的水渠修好了\n　　本报讯　去年秋天，镇里把三公里长的老水渠清理一遍，今年春灌时，下游的二百多户人家第一次不用排队等水。\n'
const TRADITIONAL = '河谷鎮的水渠修好了\n　　本報訊　去年秋天，鎮裡把三公里長的老水渠清理一遍，今年春灌時，下游的二百多戶人家第一次不用排隊等水。\n'
const JAPANESE = '川沿いの水路が直った\n　昨年の秋、町は古い水路をきれいにした。今年の春は、水を待たずに田植えができるようになりました。\n'
const KOREAN = '강가의 수로를 고쳤다\n지난해 가을 마을은 오래된 수로를 청소했다. 올해 봄에는 물을 기다리지 않고 모내기를 할 수 있게 되었다.\n'
const FRENCH = 'Le canal du village est réparé\nL’automne dernier, la commune a nettoyé trois kilomètres de l’ancien canal à la main.\n'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...parts: (Uint8Array | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
const gb18030 = encoderOf('gb18030')
const big5 = encoderOf('big5')

function failure(input: Uint8Array, options: Parameters<typeof decode>[1]): DecodeError {
  try {
    decode(input, options)
  } catch (error) {
    if (error instanceof DecodeError) return error
    throw error
  }
  throw new Error('expected the decoder to refuse')
}

describe('tells by itself', () => {
  const cases: [title: string, encoding: string, text: string, encoded: Uint8Array][] = [
    ['UTF-8', 'utf-8', SIMPLIFIED, utf8(SIMPLIFIED)],
    ['plain ASCII', 'utf-8', 'A canal mended\n', utf8('A canal mended\n')],
    ['nothing at all', 'utf-8', '', new Uint8Array()],
    ['GB18030', 'gb18030', SIMPLIFIED, gb18030(SIMPLIFIED)],
    ['traditional characters in GB18030', 'gb18030', TRADITIONAL, gb18030(TRADITIONAL)],
    ['Big5', 'big5', TRADITIONAL, big5(TRADITIONAL)],
    ['UTF-16, little end first', 'utf-16le', SIMPLIFIED, encodeUtf16(SIMPLIFIED, 'utf-16le')],
    ['UTF-16, big end first', 'utf-16be', SIMPLIFIED, encodeUtf16(SIMPLIFIED, 'utf-16be')],
    ['English in UTF-16', 'utf-16le', 'a canal mended\n', encodeUtf16('a canal mended\n', 'utf-16le')],
    ['English in UTF-16, big end first', 'utf-16be', 'mended', encodeUtf16('mended', 'utf-16be')],
    ['Shift_JIS', 'shift_jis', JAPANESE, encoderOf('shift_jis')(JAPANESE)],
    ['EUC-JP', 'euc-jp', JAPANESE, encoderOf('euc-jp')(JAPANESE)],
    ['EUC-KR', 'euc-kr', KOREAN, encoderOf('euc-kr')(KOREAN)],
    ['French in Windows-1252, with its apostrophes', 'windows-1252', FRENCH, encoderOf('windows-1252')(FRENCH)]
  ]
  it.each(cases)('%s', (_title, encoding, text, encoded) => {
    expect(decode(encoded)).toEqual({ text, encoding, replaced: 0 })
  })

  it.each([
    ['a headline of eight characters', '修好老渠迎接春灌', '修好老渠迎接春灌'],
    ['a page number among ASCII', '2025-04-28 A4版\n', '2025-04-28 A4版\n'],
    ['a short line with one mark', '老渠通水，', '老渠通水，']
  ])('%s in GB18030 and in Big5', (_title, simplified, traditional) => {
    expect(decode(gb18030(simplified)).encoding).toBe('gb18030')
    expect(decode(big5(traditional)).encoding).toBe('big5')
  })

  it('characters of four bytes in GB18030', () => {
    const rare = decode(bytes(gb18030(SIMPLIFIED), [0x81, 0x39, 0xef, 0x30, 0x98, 0x39, 0xf7, 0x38]))
    expect(rare.encoding).toBe('gb18030')
    expect(rare.text.slice(SIMPLIFIED.length)).toMatch(/^[\u3400-\u4dbf]\p{sc=Han}$/u)
  })

  it('UTF-8 with a stray zero byte', () => {
    expect(decode(utf8(`${SIMPLIFIED}\0${SIMPLIFIED}`)).encoding).toBe('utf-8')
    expect(decode(utf8('one stray zero\0 among many letters of plain text')).encoding).toBe('utf-8')
  })

  it('the older encoding behind a long run of ASCII', () => {
    const table = '2025 04 28\n'.repeat(20000)
    expect(decode(bytes(utf8(table), big5(TRADITIONAL)))).toEqual({ text: table + TRADITIONAL, encoding: 'big5', replaced: 0 })
  })

  it('a long text, wherever the sample happens to end', () => {
    for (const shift of ['', 'x']) {
      const text = shift + SIMPLIFIED.replaceAll('\n', '').repeat(1200)
      expect(decode(gb18030(text))).toEqual({ text, encoding: 'gb18030', replaced: 0 })
      expect(decode(utf8(text)).encoding).toBe('utf-8')
    }
  })

  it('damaged UTF-8 as UTF-8, not as something older', () => {
    const error = failure(bytes(utf8(SIMPLIFIED), [0xb0, 0xa1], utf8(SIMPLIFIED)), {})
    expect(error.encoding).toBe('utf-8')
    expect(error.offset).toBe(utf8(SIMPLIFIED).length)
  })

  it('every seed page in GB18030 as GB18030, whatever characters it is set in', () => {
    for (const seed of ['000_6a8051309f74110b', '004_241de1de8f38ee22']) {
      const text = readFileSync(new URL(`../../seeds/${seed}.txt`, import.meta.url), 'utf8').replace(/^\ufeff/, '')
      const kept = [...text].filter((c) => c.length === 1 && !/[\ue000-\uf8ff]/.test(c)).join('')
      expect(decode(gb18030(kept))).toEqual({ text: kept, encoding: 'gb18030', replaced: 0 })
    }
  })
})

describe('a byte-order mark', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf], utf8(SIMPLIFIED)],
    ['utf-16le', [0xff, 0xfe], encodeUtf16(SIMPLIFIED, 'utf-16le')],
    ['utf-16be', [0xfe, 0xff], encodeUtf16(SIMPLIFIED, 'utf-16be')],
    ['gb18030', [0x84, 0x31, 0x95, 0x33], gb18030(SIMPLIFIED)]
  ])('of %s settles the encoding and is no part of the text', (encoding, mark, body) => {
    expect(decode(bytes(mark, body))).toEqual({ text: SIMPLIFIED, encoding, replaced: 0 })
  })

  it('counts in the offset of undecodable bytes', () => {
    expect(failure(bytes([0xef, 0xbb, 0xbf], utf8('abc'), [0xff]), {}).offset).toBe(6)
  })

  it('beats the encoding asked for', () => {
    expect(decode(bytes([0xfe, 0xff], encodeUtf16('水', 'utf-16be')), { encoding: 'utf-16' })).toEqual({ text: '水', encoding: 'utf-16be', replaced: 0 })
  })

  it('is taken off once: a second one is a character', () => {
    expect(decode(utf8('\ufeff\ufeffa')).text).toBe('\ufeffa')
  })
})

it.each([
  ['a text', '水', 'string'],
  ['an unwrapped buffer', new ArrayBuffer(2), 'an ArrayBuffer'],
  ['nothing', null, 'null']
])('%s is refused: it is no bytes', (_, given, found) => {
  expect(() => decode(given as unknown as Uint8Array)).toThrow(new TypeError(`Cannot decode \`bytes\`: expected a Uint8Array, found ${found}`))
})

describe('an encoding asked for', () => {
  it('is used even where another would be told', () => {
    const asBig5 = decode(gb18030('老水一'), { encoding: 'Big5' })
    expect(asBig5).toMatchObject({ encoding: 'big5', replaced: 0 })
    expect(asBig5.text).toMatch(/^\p{sc=Han}{3}$/u)
    expect(asBig5.text).not.toBe('老水一')
  })

  it('of the GB family is read as GB18030, which contains the others', () => {
    for (const label of ['gbk', 'gb2312', 'GB_2312-80']) expect(resolveEncoding(label)).toBe('gb18030')
    expect(decode(Uint8Array.of(0x81, 0x39, 0xef, 0x30), { encoding: 'gbk' }).text).toBe('㐁')
  })

  it('that nobody knows is refused with its name and with what is expected', () => {
    expect(() => decode(utf8('a'), { encoding: 'morse' })).toThrow(
      new RangeError(
        'Cannot decode as `morse`: expected an encoding such as utf-8, utf-16le, utf-16be, gb18030, gbk, big5, shift_jis, euc-jp, euc-kr, windows-1252'
      )
    )
  })

  it('reads typographic marks in Windows-1252 on every platform', () => {
    expect(decode(Uint8Array.of(0x93, 0x68, 0xe9, 0x94, 0x80, 0x97), { encoding: 'latin1' }).text).toBe('“hé”€—')
  })
})

describe('undecodable bytes', () => {
  it.each([
    ['utf-8', utf8(SIMPLIFIED), [0xe4, 0xb8, 0x41], 'E4 B8 41'],
    ['utf-8', utf8(SIMPLIFIED), [0xff], 'FF'],
    ['utf-8', utf8(SIMPLIFIED), [0xed, 0xa0, 0x80], 'ED A0'],
    ['gb18030', gb18030(SIMPLIFIED), [0xb0, 0x20], 'B0 20'],
    ['gb18030', gb18030(SIMPLIFIED), [0xff], 'FF'],
    ['big5', big5(TRADITIONAL), [0xa4, 0x20], 'A4 20'],
    ['big5', big5(TRADITIONAL), [0x81, 0x40], '81 40'],
    ['utf-16le', encodeUtf16(SIMPLIFIED, 'utf-16le'), [0x00, 0xd8, 0x41, 0x00], '00 D8 41 00']
  ])('in %s are named with the file and the offset of the first', (encoding, good, bad, shown) => {
    for (const repeat of [0, 1, 400]) {
      const before = bytes(...Array<Uint8Array>(repeat).fill(good))
      const error = failure(bytes(before, bad, good), { name: 'a.txt', encoding })
      expect(error).toMatchObject({ name: 'DecodeError', input: 'a.txt', offset: before.length, encoding })
      expect(error.message).toBe(`Cannot decode \`a.txt\` at byte ${before.length}: expected ${encoding}, found ${shown}`)
    }
  })

  it.each([
    ['utf-8', utf8('水'), 2],
    ['gb18030', gb18030('水'), 1],
    ['big5', big5('水'), 1],
    ['utf-16be', encodeUtf16('水', 'utf-16be'), 1]
  ])('in %s may be a character cut off at the end', (encoding, character, kept) => {
    const whole = bytes(...Array<Uint8Array>(20000).fill(character))
    expect(failure(bytes(whole, character.subarray(0, kept)), { encoding }).offset).toBe(whole.length)
  })

  it('are found at every place around the step that the search goes by', () => {
    const text = gb18030('水'.repeat(30000))
    for (let at = 16376; at <= 16392; at += 2) {
      const damaged = text.slice()
      damaged[at + 1] = 0x20
      expect(failure(damaged, {}).offset).toBe(at)
    }
  })

  it('are replaced and counted on request', () => {
    const damaged = bytes(gb18030('水'), [0xff], gb18030('渠'), [0xb0])
    expect(decode(damaged, { encoding: 'gb18030', lenient: true })).toEqual({ text: '水\ufffd渠\ufffd', encoding: 'gb18030', replaced: 2 })
    expect(decode(bytes(big5('水'), [0x81, 0x40]), { encoding: 'big5', lenient: true })).toEqual({ text: '水\ufffd', encoding: 'big5', replaced: 1 })
  })

  it('are not confused with a replacement character that the text had before', () => {
    expect(decode(utf8('水\ufffd渠'))).toEqual({ text: '水\ufffd渠', encoding: 'utf-8', replaced: 0 })
    expect(decode(bytes(utf8('水\ufffd渠'), [0xff]), { encoding: 'utf-8', lenient: true }).replaced).toBe(1)
    expect(decode(bytes(encodeUtf16('水\ufffd渠', 'utf-16le'), [0x41]), { encoding: 'utf-16le', lenient: true }).replaced).toBe(1)
  })

  it('that fit no encoding are refused: a picture is not a page of text', () => {
    const picture = bytes(
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
      Array.from({ length: 500 }, (_, i) => (i * i * 37 + (i >> 3) * 101) % 256)
    )
    expect(failure(picture, { name: 'scan.png' })).toMatchObject({ offset: 0, encoding: undefined, input: 'scan.png' })
    expect(failure(picture, { name: 'scan.png' }).message).toBe(
      'Cannot decode `scan.png` at byte 0: expected text, found bytes that fit no encoding known by itself; name the encoding if it is text'
    )
    expect(failure(picture, { name: 'scan.png', lenient: true }).message).toMatch(
      /^Cannot decode `scan\.png` as utf-8: expected text, found \d+ undecodable of \d+ characters; name another encoding if it is text$/
    )
  })

  it('are replaced in a text that is badly damaged, but not in one that is read in the wrong encoding', () => {
    const page = SIMPLIFIED.repeat(40)
    const damaged = utf8(page)
    for (let at = 0; at < damaged.length; at += 30) damaged[at] = 0xff
    const { text, replaced } = decode(damaged, { encoding: 'utf-8', lenient: true })
    expect(replaced).toBeGreaterThan(16)
    expect(text.length).toBeGreaterThanOrEqual(page.length)
    expect(() => decode(gb18030(page), { encoding: 'utf-8', lenient: true })).toThrow(/undecodable of/)
  })
})

// Work that grew faster than the input would never end on so much.
it('finds a bad byte at the end of sixteen million', () => {
  const last = 16_000_000
  const input = new Uint8Array(last + 1).fill(0xb0)
  input[last] = 0xff
  expect(failure(input, { encoding: 'gb18030' }).offset).toBe(last)
})

describe('whatever comes in', () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ min: 0x80, maxLength: 40 }),
    fc.tuple(fc.constantFrom(utf8(SIMPLIFIED), gb18030(SIMPLIFIED), big5(TRADITIONAL)), fc.nat(), fc.nat(255)).map(([text, at, byte]) => {
      const damaged = text.slice()
      damaged[at % text.length] = byte
      return damaged
    })
  )
  const label = fc.constantFrom(undefined, 'utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252')

  it('gives text or one error that points into the input', () => {
    fc.assert(
      fc.property(anyBytes, label, (input, encoding) => {
        const options = encoding === undefined ? {} : { encoding }
        let lenient: Decoded
        try {
          lenient = decode(input, { ...options, lenient: true })
        } catch (error) {
          // Hardly anything of it is text: then nothing else is made of it either.
          expect(error).toBeInstanceOf(DecodeError)
          expect(() => decode(input, options)).toThrow(DecodeError)
          return
        }
        expect(lenient.replaced).toBeGreaterThanOrEqual(0)
        try {
          expect(decode(input, options)).toEqual({ ...lenient, replaced: 0 })
          expect(lenient.replaced).toBe(0)
        } catch (error) {
          if (!(error instanceof DecodeError)) throw error
          expect(error.offset).toBeLessThan(input.length)
          expect(lenient.replaced).toBeGreaterThan(0)
          // What stands before the place is sound.
          if (error.encoding !== undefined) expect(decode(input.subarray(0, error.offset), { encoding: error.encoding }).replaced).toBe(0)
        }
      }),
      { numRuns: 600 }
    )
  })

  it('gives UTF-8 text back as it was', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((t) => !t.startsWith('\ufeff') && !t.includes('\0'))
    fc.assert(
      fc.property(text, (t) => {
        expect(decode(utf8(t))).toEqual({ text: t, encoding: 'utf-8', replaced: 0 })
      })
    )
  })
})
