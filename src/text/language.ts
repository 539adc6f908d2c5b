import { isIdeograph, isWordLetter } from './characters.ts'
import type { Told } from './languages/tell.ts'

/**
 * Frequent characters that the scripts write differently, in one order; the list leaves out forms that stand in texts of the other script as well (后, 准, 于).
 * They are some six in ten of all such characters in running text.
 */
const SIMPLIFIED =
  '国这个来会时学们发对长过业经门动进区开军还种现机体当两实关从没将员东头间无见战点场数样问万级应资务气汉总电声设义统处马儿领队计权话报给变书华议称张导术结师达题条规县风运组听济党论选记职号类传带干农边联广质阳难历专认车游举线团备连调转该尔让较际亲单红价约亚则属积图极装许参观鱼办复远构随势热网语铁断爱纪况证编满觉双乐标确'
const TRADITIONAL =
  '國這個來會時學們發對長過業經門動進區開軍還種現機體當兩實關從沒將員東頭間無見戰點場數樣問萬級應資務氣漢總電聲設義統處馬兒領隊計權話報給變書華議稱張導術結師達題條規縣風運組聽濟黨論選記職號類傳帶幹農邊聯廣質陽難歷專認車遊舉線團備連調轉該爾讓較際親單紅價約亞則屬積圖極裝許參觀魚辦復遠構隨勢熱網語鐵斷愛紀況證編滿覺雙樂標確'

/** −1 for a simplified form, 1 for a traditional one. */
const script = new Int8Array(0x10000)
for (const character of SIMPLIFIED) script[character.charCodeAt(0)] = -1
for (const character of TRADITIONAL) script[character.charCodeAt(0)] = 1

/** So many of a language's common words in a text are no chance: it is in another language than its newspaper. */
const OTHER_LANGUAGE = 4

/**
 * The language of a text, as a BCP 47 tag: Chinese by its script (`zh-Hans`, `zh-Hant`), others by their commonest words (`en`, `de`, `fr` …); `und` where
 * nothing tells.
 * @param tell tells languages in Latin letters; where it is absent no text has letters
 * @param usual the language of its page's texts in Latin letters, which a short one among them takes
 */
export function languageOf(text: string, tell: ((texts: string[]) => Told) | undefined, usual?: string): string {
  let traditional = 0
  let ideographs = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) {
      ideographs++
      traditional += script[unit]!
    } else if (isWordLetter(unit)) letters++
  }
  if (ideographs * 3 > letters) return traditional > 0 ? 'zh-Hant' : 'zh-Hans'
  if (letters === 0 || !tell) return 'und'
  const { language, found } = tell([text])
  return usual === undefined || found >= OTHER_LANGUAGE ? language.tag : usual
}

/** Whether a text has frequent characters of both scripts: where it has not, no parts of it can mix them. */
export function showsBothScripts(text: string): boolean {
  let simplified = false
  let traditional = false
  for (let at = 0; at < text.length; at++) {
    const lean = script[text.charCodeAt(at)]!
    if (lean < 0) simplified = true
    else if (lean > 0) traditional = true
  }
  return simplified && traditional
}

/** Whether some of the texts are in simplified and others in traditional characters, as far as frequent characters tell: each text is taken as a whole. */
export function mixesScripts(texts: Iterable<string>): boolean {
  let simplified = false
  let traditional = false
  for (const text of texts) {
    let lean = 0
    for (let at = 0; at < text.length; at++) lean += script[text.charCodeAt(at)]!
    if (lean < 0) simplified = true
    if (lean > 0) traditional = true
    if (simplified && traditional) return true
  }
  return false
}
