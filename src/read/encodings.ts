/**
 * What tells the older encodings apart, as data: no code decides here.
 *
 * A text decoded as what it is shows its language's commonest characters: a dozen of them make a fifth of running
 * Chinese, two hundred make half. Decoded as something else, its bytes fall all over the code table.
 */

/** Ranges of lead and trail bytes, ends included. */
export interface CodeRegion {
  leads: readonly [number, number]
  trails: readonly (readonly [number, number])[]
}

/** An encoding whose characters are two bytes, and what a text in it mostly consists of. */
export interface DoubleByteEncoding {
  /** Its name, as `TextDecoder` knows it. */
  encoding: string
  /** The commonest characters of the language or languages written in it. */
  frequent: string
  /** The part of its code table that holds the characters in everyday use. */
  everyday: CodeRegion
}

/** Commonest in print, simplified and traditional: GB18030 holds both, and a simplified character never comes out of Big5. */
const CHINESE: string =
  '，。、；：“”「」《》（）？！　' +
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
  '十三之进等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全' +
  '表间样与关各重新线内数正心反你明看原又利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料员' +
  '革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西被做必战先回则任取据处' +
  '這個為國時來們於對會發動過說產種後學經進電實體機當點從業應開還關係線數質氣變條沒結問無軍總設長頭資邊級圖統較將組見計別論運農' +
  '幾區強決戰則處與樣題黨報記者新華社市省縣县报记'

/** Hiragana carries the grammar of every Japanese sentence; the katakana here are the commonest of loan words. */
const JAPANESE: string = '、。「」・ーのにをはとがでたしてれるいなかさもこあうまよりらきくけせそすつちおえだっょゃアイウスクトルラリレコテンシタカロマ'

/** The commonest syllables of Korean print. */
const KOREAN: string = '이다는의에을가고하를은로지한사도기정리자인서나시어그들과수해것일대으전있부보장제라만스구국년월했니까와된할주민않없중'

/** Upper half of a code table built on ISO 2022: the trail bytes of GB 2312, KS X 1001 and JIS X 0208 as EUC. */
const HIGH: readonly [number, number] = [0xa1, 0xfe]

/** Ordered by how likely they are where Broadsheet is used: the earlier wins a tie. */
export const DOUBLE_BYTE_ENCODINGS: readonly DoubleByteEncoding[] = [
  // The first-level characters of GB 2312, in the order of their sounds.
  { encoding: 'gb18030', frequent: CHINESE, everyday: { leads: [0xb0, 0xd7], trails: [HIGH] } },
  // The first-level characters of Big5, in the order of their strokes.
  { encoding: 'big5', frequent: CHINESE, everyday: { leads: [0xa4, 0xc6], trails: [[0x40, 0x7e], HIGH] } },
  // JIS level 1.
  {
    encoding: 'shift_jis',
    frequent: JAPANESE,
    everyday: {
      leads: [0x88, 0x97],
      trails: [
        [0x40, 0x7e],
        [0x80, 0xfc]
      ]
    }
  },
  { encoding: 'euc-jp', frequent: JAPANESE, everyday: { leads: [0xb0, 0xcf], trails: [HIGH] } },
  // The Hangul syllables of KS X 1001.
  { encoding: 'euc-kr', frequent: KOREAN, everyday: { leads: [0xb0, 0xc8], trails: [HIGH] } }
]

/** Named in messages that ask for an encoding; any other label of the Encoding Standard that the platform knows will do too. */
export const EXPECTED_ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'gbk',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252'
]
