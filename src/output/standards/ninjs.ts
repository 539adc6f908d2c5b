import type { Article, Newspaper } from '../../newspaper.ts'
import { oneLine } from '../one-line.ts'
import { creditsOf, fileOf, isHalf, uriOf, uriOfIssue } from './facts.ts'
import { writeXml, xml, type XmlElement } from './xml.ts'

/** A text with what it is and how it is written. */
export interface NinjsText {
  role?: string
  contentType?: string
  /** Unicode characters. */
  charCount?: number
  value: string
}

/** A news object of IPTC's ninjs, with those of its properties that a printed page can tell. */
export interface Ninjs {
  uri: string
  type: 'text' | 'picture' | 'composite'
  representationType?: 'full' | 'partial'
  language?: string
  headlines?: NinjsText[]
  bodies?: NinjsText[]
  descriptions?: NinjsText[]
  by?: string
  located?: string
  edNote?: string
  infoSources?: { name: string; role?: string }[]
  altIds?: { role: string; value: string }[]
  associations?: NinjsAssociation[]
  standard?: { name: 'ninjs'; version: string; schema: string }
}

/** A news object that belongs to another. */
export interface NinjsAssociation extends Ninjs {
  name: string
  rel: 'item' | 'picture'
}

const STANDARD = { name: 'ninjs', version: '3.2', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#' } as const
const PLAIN = 'text/plain'

/**
 * Gives a newspaper as IPTC's ninjs 3.2: a composite that holds each article as a text, and that its pictures, known by their captions.
 * What ninjs has no place for is left out: docs/formats.md says what goes where.
 */
export function toNinjs(newspaper: Newspaper): Ninjs {
  const title = newspaper.masthead?.title
  return {
    uri: uriOfIssue(newspaper),
    type: 'composite',
    ...(title !== undefined && { headlines: [{ contentType: PLAIN, value: title }] }),
    ...list(
      'associations',
      newspaper.articles.map((article, index) => item(article, index, newspaper))
    ),
    standard: STANDARD
  }
}

function item(article: Article, index: number, newspaper: Newspaper): NinjsAssociation {
  const { standingHead, kicker, headline, deck, dateline, jump, images, body, language } = article
  const { texts, people, organizations } = creditsOf(article)
  const agency = dateline?.agency
  const file = fileOf(article, newspaper)
  const sources = [
    ...people.map(({ name, role }) => ({ name, role: role ?? 'author' })),
    ...[...new Set([...organizations, ...(agency === undefined ? [] : [agency])])].map((name) => ({ name, role: 'organization' })),
    ...(newspaper.masthead?.title === undefined ? [] : [{ name: newspaper.masthead.title, role: 'publisher' }])
  ]
  const headlines = { standingHead, kicker, main: headline, deck }
  return {
    name: `article-${index + 1}`,
    rel: 'item',
    uri: uriOf(article),
    type: 'text',
    representationType: isHalf(article) ? 'partial' : 'full',
    language,
    ...list(
      'headlines',
      Object.entries(headlines).flatMap(([role, value]) => (value === undefined ? [] : { role, contentType: PLAIN, value: oneLine(value) }))
    ),
    ...(body !== '' && {
      bodies: [
        { role: 'main', contentType: PLAIN, charCount: [...body].length, value: body },
        { role: 'main', contentType: 'text/html', value: htmlBody(article) }
      ]
    }),
    ...(texts.length > 0 && { by: texts.join('; ') }),
    ...(dateline?.place !== undefined && { located: dateline.place }),
    ...(jump && { edNote: oneLine(jump.text) }),
    ...list('infoSources', sources),
    ...(file !== undefined && { altIds: [{ role: 'file', value: file }] }),
    ...list(
      'associations',
      images.map((_, at) => picture(article, at))
    )
  }
}

function picture(article: Article, index: number): NinjsAssociation {
  const { caption, credit } = article.images[index]!
  return {
    name: `picture-${index + 1}`,
    rel: 'picture',
    uri: `${uriOf(article)}#picture-${index + 1}`,
    type: 'picture',
    ...(caption !== undefined && { descriptions: [{ role: 'caption', contentType: PLAIN, value: oneLine(caption) }] }),
    ...(credit !== undefined && { by: oneLine(credit) })
  }
}

/** The body as HTML: paragraphs, subheadings, lists. */
function htmlBody({ blocks }: Article): string {
  const elements: XmlElement[] = []
  for (const { role, text } of blocks) {
    const value = oneLine(text)
    const last = elements.at(-1)
    if (value === '') continue
    if (role === 'paragraph') elements.push(xml('p', {}, [value]))
    else if (role === 'subheading') elements.push(xml('h2', {}, [value]))
    else if (role === 'listItem') {
      if (last?.name === 'ul') last.children.push(xml('li', {}, [value]))
      else elements.push(xml('ul', {}, [xml('li', {}, [value])]))
    }
  }
  return elements.map((element) => writeXml(element)).join('\n')
}

/** A property with a list, unless the list is empty. */
function list<K extends string, T>(key: K, values: T[]): Partial<Record<K, T[]>> {
  return (values.length > 0 ? { [key]: values } : {}) as Partial<Record<K, T[]>>
}
