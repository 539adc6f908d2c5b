import type { Article, Block, Masthead, Newspaper } from '../newspaper.ts'

/** A script of Chinese: `hans` simplified, `hant` traditional. */
export type ChineseScript = 'hans' | 'hant'

type Convert = (text: string) => string

/** What is used of opencc-js, whose own types do not resolve under Node's module rules. */
interface OpenCC {
  Converter(options: { from: string; to: string }): Convert
}

/**
 * The converters, whose phrase tables (1 MB for `hant`) are loaded only when asked for.
 * Hong Kong's forms as the origin take in Taiwan's too; Taiwan's forms are what `zh-Hant` alone stands for in CLDR's likely subtags. Only characters are
 * converted, no vocabulary.
 */
const converters: Record<ChineseScript, { language: string; load: () => Promise<Convert> }> = {
  hans: { language: 'zh-Hans', load: once(async () => ((await import('opencc-js/t2cn')) as OpenCC).Converter({ from: 'hk', to: 'cn' })) },
  hant: { language: 'zh-Hant', load: once(async () => ((await import('opencc-js/cn2t')) as OpenCC).Converter({ from: 'cn', to: 'tw' })) }
}

/** Keeps what a loader gave: building a converter's tables takes a good part of a second. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => (loaded ??= load())
}

/**
 * Gives a newspaper with everything that is written out in one Chinese script: the texts of blocks and furniture, the articles' fields, the masthead.
 * What points into the source stays: spans, ids, repairs, diagnostics. Articles that are in that script already, or not in Chinese, stay as they are,
 * since a simplified character may stand for itself in a traditional text.
 *
 * @throws A RangeError when `script` is neither `hans` nor `hant`.
 */
export async function convertScript(newspaper: Newspaper, script: ChineseScript): Promise<Newspaper> {
  if (!Object.hasOwn(converters, script)) throw new RangeError(`Cannot convert to \`${script}\` for \`script\`: expected \`hans\` or \`hant\``)
  const { language, load } = converters[script]
  const differs = (article: Article): boolean => article.language !== language && (article.language.startsWith('zh') || article.language === 'und')
  if (newspaper.articles.length > 0 && !newspaper.articles.some(differs)) return newspaper
  const convert = await load()
  return {
    ...newspaper,
    ...(newspaper.masthead && { masthead: convertMasthead(newspaper.masthead, convert) }),
    articles: newspaper.articles.map((article) => (differs(article) ? convertArticle(article, language, convert) : article)),
    furniture: newspaper.furniture.map((block) => convertBlock(block, convert))
  }
}

function convertArticle(article: Article, language: string, convert: Convert): Article {
  const { bylines, dateline, images, jump, blocks } = article
  return {
    ...convertFields(article, ['standingHead', 'kicker', 'headline', 'deck', 'body'], convert),
    language: article.language === 'und' ? 'und' : language,
    bylines: bylines.map((byline) => ({
      ...convertFields(byline, ['text', 'organization'], convert),
      names: byline.names.map((person) => convertFields(person, ['role', 'name'], convert))
    })),
    ...(dateline && { dateline: convertFields(dateline, ['text', 'agency', 'place', 'date'], convert) }),
    images: images.map((image) => convertFields(image, ['caption', 'credit'], convert)),
    ...(jump && { jump: convertFields(jump, ['text'], convert) }),
    blocks: blocks.map((block) => convertBlock(block, convert))
  }
}

function convertBlock(block: Block, convert: Convert): Block {
  return { ...block, text: convert(block.text) }
}

function convertMasthead(masthead: Masthead, convert: Convert): Masthead {
  const { pages } = masthead
  return { ...convertFields(masthead, ['title', 'date'], convert), ...(pages && { pages: pages.map((page) => convertFields(page, ['label'], convert)) }) }
}

/** Copies an object with the texts under the keys converted, those that are there. */
function convertFields<T extends object>(value: T, keys: (keyof T)[], convert: Convert): T {
  const copy = { ...value }
  for (const key of keys) {
    const text = copy[key]
    if (typeof text === 'string') copy[key] = convert(text) as T[keyof T]
  }
  return copy
}
