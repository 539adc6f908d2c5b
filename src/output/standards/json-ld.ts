import type { Article, Newspaper } from '../../newspaper.ts'
import { oneLine } from '../one-line.ts'
import { creditsOf, fileOf, isHalf, isoDate, pageLabels, uriOf, uriOfIssue } from './facts.ts'

/** A thing of schema.org: its type, and properties that are texts, other things, or lists of these. */
export interface JsonLdNode {
  '@type': string
  '@id'?: string
  [property: string]: JsonLdValue | undefined
}

/** The value of a property. */
export type JsonLdValue = string | JsonLdNode | JsonLdValue[]

/** A graph of schema.org's things. */
export interface JsonLd {
  '@context': 'https://schema.org'
  '@graph': JsonLdNode[]
}

/**
 * Gives a newspaper as JSON-LD in schema.org's terms: the issue, and each article as a `NewsArticle` that is part of it.
 * What schema.org has no place for is left out: docs/formats.md says what goes where.
 */
export function toJsonLd(newspaper: Newspaper): JsonLd {
  const { masthead, articles } = newspaper
  const date = isoDate(masthead?.date)
  const issue = node('PublicationIssue', uriOfIssue(newspaper), {
    datePublished: date,
    isPartOf: masthead?.title === undefined ? undefined : node('Newspaper', undefined, { name: masthead.title })
  })
  return { '@context': 'https://schema.org', '@graph': [issue, ...articles.map((article) => newsArticle(article, newspaper, date))] }
}

function newsArticle(article: Article, newspaper: Newspaper, date: string | undefined): JsonLdNode {
  const { language, standingHead, kicker, headline, deck, dateline, images, body } = article
  const { people, organizations } = creditsOf(article)
  const file = fileOf(article, newspaper)
  return node('NewsArticle', uriOf(article), {
    headline: headline && oneLine(headline),
    alternativeHeadline: several([kicker, deck].flatMap((text) => (text === undefined ? [] : oneLine(text)))),
    articleSection: standingHead && oneLine(standingHead),
    inLanguage: language === 'und' ? undefined : language,
    author: several(people.map(({ name, role }) => node('Person', undefined, { name, jobTitle: role }))),
    sourceOrganization: several(
      [...new Set([...organizations, ...(dateline?.agency === undefined ? [] : [dateline.agency])])].map((name) => node('Organization', undefined, { name }))
    ),
    dateline: dateline?.text,
    locationCreated: dateline?.place === undefined ? undefined : node('Place', undefined, { name: dateline.place }),
    datePublished: date,
    printPage: pageLabels(article, newspaper).join(', '),
    image: several(images.map(({ caption, credit }) => node('ImageObject', undefined, { caption: caption && oneLine(caption), creditText: credit }))),
    articleBody: body === '' ? undefined : body,
    creativeWorkStatus: isHalf(article) ? 'Incomplete' : undefined,
    isBasedOn: file === undefined ? undefined : node('DigitalDocument', undefined, { name: file }),
    isPartOf: { '@type': 'PublicationIssue', '@id': uriOfIssue(newspaper) }
  })
}

/** A thing with those of its properties that are known. */
function node(type: string, id: string | undefined, properties: Record<string, JsonLdValue | undefined>): JsonLdNode {
  const known = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '')
  return { '@type': type, ...(id !== undefined && { '@id': id }), ...Object.fromEntries(known) }
}

/** Nothing, the one, or all of them, as schema.org's properties take them. */
function several(values: JsonLdValue[]): JsonLdValue | undefined {
  return values.length > 1 ? values : values[0]
}
