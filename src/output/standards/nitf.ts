import type { Article, Block, Newspaper } from '../../newspaper.ts'
import { isHeadingRole } from '../../read/ruled.ts'
import { oneLine } from '../one-line.ts'
import { creditsOf, fileOf, isHalf, isoDate, pageLabels, uriOf } from './facts.ts'
import { writeXml, xml, type XmlElement, type XmlNode } from './xml.ts'

const NAMESPACE = 'http://iptc.org/std/NITF/2006-10-18/'

/**
 * Gives a newspaper as IPTC's NITF 3.6: an XML document for each article, since NITF's documents hold one.
 * What NITF has no place for is left out or keeps its kind as a class: docs/formats.md says what goes where.
 *
 * @returns Documents in the order of the articles, each with its XML declaration and a line end at its end.
 */
export function toNitf(newspaper: Newspaper): string[] {
  return newspaper.articles.map((article) => `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(document(article, newspaper))}\n`)
}

function document(article: Article, newspaper: Newspaper): XmlElement {
  const baselang = article.language === 'und' ? undefined : article.language
  return xml('nitf', { xmlns: NAMESPACE, version: '-//IPTC//DTD NITF 3.6//EN', uno: uriOf(article), baselang }, [
    head(article, newspaper),
    xml('body', {}, [bodyHead(article), xml('body.content', {}, content(article)), ...bodyEnd(article)])
  ])
}

function head(article: Article, newspaper: Newspaper): XmlElement {
  const { headline, standingHead, confidence } = article
  const { masthead } = newspaper
  const file = fileOf(article, newspaper)
  const issued = isoDate(masthead?.date)?.replaceAll('-', '')
  const meta: [string, string | undefined][] = [
    ['generator', 'broadsheet'],
    ['source-file', file],
    ['confidence', String(confidence)],
    ['half', isHalf(article) ? 'true' : undefined]
  ]
  return xml('head', {}, [
    ...(headline === undefined ? [] : [xml('title', {}, [oneLine(headline)])]),
    ...meta.flatMap(([name, value]) => (value === undefined ? [] : xml('meta', { name, content: value }))),
    xml('docdata', {}, [
      xml('doc-id', { 'id-string': article.id }),
      ...(issued === undefined ? [] : [xml('date.issue', { norm: issued })]),
      ...(standingHead === undefined ? [] : [xml('fixture', { 'fix-id': oneLine(standingHead) })])
    ]),
    xml('pubdata', {
      type: 'print',
      name: masthead?.title,
      'date.publication': issued,
      'position.sequence': pageLabels(article, newspaper).join(', ')
    })
  ])
}

/** A headline needs one of the first rank; without it, what stands over the story stays in the content. */
function bodyHead(article: Article): XmlElement {
  const { headline, kicker, deck, dateline, blocks } = article
  const { people } = creditsOf(article)
  const lower = Object.entries({ kicker, deck }).flatMap(([kind, text]) => (text === undefined ? [] : xml('hl2', { class: kind }, [oneLine(text)])))
  return xml('body.head', {}, [
    ...(headline === undefined ? [] : [xml('hedline', {}, [xml('hl1', {}, [oneLine(headline)]), ...lower])]),
    ...blocks
      .filter(({ role }) => role === 'byline')
      .map(({ text }) =>
        xml(
          'byline',
          {},
          marked(
            oneLine(text),
            'person',
            people.map(({ name }) => name)
          )
        )
      ),
    ...(dateline === undefined ? [] : [xml('dateline', {}, marked(dateline.text, 'location', dateline.place === undefined ? [] : [dateline.place]))])
  ])
}

/** A text in which the first place of each name, in their order, is an element. */
function marked(text: string, name: string, names: readonly string[]): XmlNode[] {
  const nodes: XmlNode[] = []
  let rest = 0
  for (const one of names) {
    const at = text.indexOf(one, rest)
    if (at < 0 || one === '') continue
    if (at > rest) nodes.push(text.slice(rest, at))
    nodes.push(xml(name, {}, [one]))
    rest = at + one.length
  }
  if (rest < text.length) nodes.push(text.slice(rest))
  // An element of elements only would be set over several lines.
  return nodes.some((node) => typeof node === 'string') ? nodes : [text]
}

function content(article: Article): XmlElement[] {
  const elements: XmlElement[] = []
  let led = false
  for (const block of article.blocks) {
    const text = oneLine(block.text)
    const last = elements.at(-1)
    if (text === '' || block.role === 'byline' || block.role === 'tagline' || (isHeadingRole(block.role) && isTold(block, article))) continue
    if (block.role === 'listItem' && last?.name === 'ul') last.children.push(xml('li', {}, [text]))
    else if (block.role === 'listItem') elements.push(xml('ul', {}, [xml('li', {}, [text])]))
    else if (block.role === 'subheading') elements.push(xml('hl2', {}, [text]))
    else if (block.role === 'paragraph') {
      elements.push(xml('p', { lede: led ? undefined : 'true' }, [text]))
      led = true
    } else elements.push(xml(isHeadingRole(block.role) ? 'hl2' : 'p', { class: block.role }, [text]))
  }
  return elements
}

/** Whether a heading's text stands in the document's head already. */
function isTold({ role }: Block, { headline }: Article): boolean {
  return role === 'standingHead' || headline !== undefined
}

/** A document has one tagline; of several, each begins a line. */
function bodyEnd({ blocks }: Article): XmlElement[] {
  const texts = blocks.filter(({ role }) => role === 'tagline').map(({ text }) => oneLine(text))
  const lines = texts.filter((text) => text !== '').flatMap((text, at) => (at === 0 ? [text] : [xml('br'), text]))
  return lines.length > 0 ? [xml('body.end', {}, [xml('tagline', {}, lines)])] : []
}
