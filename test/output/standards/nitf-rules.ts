import { Parser } from 'htmlparser2'

/** What may stand in running text, and in a body: the groups that IPTC's schema calls enrichedText and blockContent. */
const TEXT = '(?:#|chron|classifier|copyrite|event|function|location|money|num|object.title|org|person|postaddr|virtloc|a|br|em|lang|pronounce|q)*'
const BLOCKS = 'p|hl2|table|nitf-table|media|ol|ul|dl|bq|fn|note|pre|hr'

/** What an attribute may say; anything, where nothing is said of it. */
type Values = RegExp | 'any'
const NAME_TOKEN = /^[\p{L}\p{N}.:_-]+$/u
const GLOBAL: Record<string, Values> = { id: NAME_TOKEN }
const COMMON: Record<string, Values> = { ...GLOBAL, class: 'any', style: 'any', 'xml:lang': 'any' }

/** An element's children, a pattern over their names, `#` for text; its attributes, and those of them that it must have. */
interface Model {
  children: string
  attributes: Record<string, Values>
  required?: string[]
}

/**
 * What NITF lets stand in each element that Broadsheet writes, whether Broadsheet writes it or not: by IPTC's XML Schema of version 3.5; what is said
 * of `head` and `docdata` was compared with the documentation of 3.6 too. An element that is not listed here is not to be written.
 */
const MODELS: Record<string, Model> = {
  nitf: {
    children: '(?:head)?body',
    attributes: {
      ...GLOBAL,
      xmlns: /^http:\/\/iptc\.org\/std\/NITF\/2006-10-18\/$/,
      version: /^-\/\/IPTC\/\/DTD NITF 3\.6\/\/EN$/,
      uno: 'any',
      baselang: 'any'
    }
  },
  head: { children: '(?:title)?(?:meta)*(?:tobject)?(?:iim)?(?:docdata)?(?:pubdata)*(?:revision-history)*', attributes: GLOBAL },
  title: { children: '#*', attributes: { ...GLOBAL, type: /^(?:main|subtitle|parttitle|alternate|abbrev|other)$/ } },
  meta: { children: '', attributes: { ...GLOBAL, 'http-equiv': NAME_TOKEN, name: NAME_TOKEN, content: 'any' }, required: ['content'] },
  docdata: {
    children:
      '(?:correction|evloc|doc-id|del-list|urgency|fixture|date.issue|date.release|date.expire|doc-scope|series|ed-msg|du-key|doc.copyright|doc.rights|key-list|identified-content)*',
    attributes: { ...GLOBAL, 'management-status': 'any', 'management-doc-idref': 'any', 'management-idref-status': 'any' }
  },
  'doc-id': { children: '', attributes: { ...GLOBAL, regsrc: 'any', 'id-string': 'any' } },
  'date.issue': { children: '', attributes: { ...GLOBAL, norm: /^\d{8}(?:T\d{6}(?:Z|[+-]\d{4}))?$/ } },
  fixture: { children: '', attributes: { ...GLOBAL, 'fix-id': 'any' } },
  pubdata: {
    children: '',
    attributes: {
      ...GLOBAL,
      type: /^(?:print|audio|video|web|appliance|other)$/,
      ...Object.fromEntries(
        ['item-length', 'unit-of-measure', 'name', 'issn', 'volume', 'number', 'issue', 'edition.name', 'edition.area', 'ex-ref'].map((name) => [name, 'any'])
      ),
      'position.section': 'any',
      'position.sequence': 'any',
      'date.publication': /^\d{8}(?:T\d{6}(?:Z|[+-]\d{4}))?$/
    }
  },
  body: { children: '(?:body.head)?(?:body.content)*(?:body.end)?', attributes: COMMON },
  'body.head': {
    children: '(?:hedline)*(?:note)*(?:rights)?(?:byline)*(?:distributor)?(?:dateline)*(?:abstract)*(?:series)?',
    attributes: GLOBAL
  },
  hedline: { children: 'hl1(?:hl2)*', attributes: COMMON },
  hl1: { children: TEXT, attributes: COMMON },
  hl2: { children: TEXT, attributes: COMMON },
  byline: { children: '(?:#|person|byttl|location|virtloc)*', attributes: COMMON },
  person: {
    children: '(?:#|name.given|name.family|function|alt-code)*',
    attributes: { ...COMMON, idsrc: 'any', value: 'any', gender: /^(?:fe)?male$/ }
  },
  dateline: { children: '(?:#|location|story.date)*', attributes: COMMON },
  location: {
    children: '(?:#|sublocation|city|state|region|country|alt-code)*',
    attributes: { ...COMMON, 'location-code': 'any', 'code-source': 'any' }
  },
  'body.content': { children: `(?:block|${BLOCKS})*`, attributes: GLOBAL },
  p: { children: TEXT, attributes: { ...COMMON, lede: 'any', summary: 'any', 'optional-text': 'any' } },
  ul: { children: '(?:li)+', attributes: COMMON },
  li: { children: `(?:${TEXT.slice(3, -2)}|${BLOCKS})*`, attributes: COMMON },
  'body.end': { children: '(?:tagline)?(?:bibliography)?', attributes: GLOBAL },
  tagline: { children: TEXT, attributes: { ...COMMON, type: /^(?:std|pa|npa)$/ } },
  br: { children: '', attributes: GLOBAL }
}

/** What in a document breaks the rules; nothing for one that keeps them. */
export function breaksOfNitf(document: string): string[] {
  const breaks: string[] = []
  const open: { name: string; children: string[] }[] = [{ name: '', children: [] }]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.at(-1)!.children.push(name)
        open.push({ name, children: [] })
        const { attributes: known = {}, required = [] } = MODELS[name] ?? {}
        for (const [key, value] of Object.entries(attributes)) {
          const values = known[key]
          if (values === undefined) breaks.push(`${name} has the attribute ${key}`)
          else if (values !== 'any' && !values.test(value)) breaks.push(`${name} has “${value}” for ${key}`)
        }
        for (const key of required) if (attributes[key] === undefined) breaks.push(`${name} has no attribute ${key}`)
      },
      ontext(text) {
        if (text.trim() !== '') open.at(-1)!.children.push('#')
      },
      onclosetag() {
        const { name, children } = open.pop()!
        const model = MODELS[name]
        // A name ends before the next begins: `hl1` and `hl2` are no prefix of one another, `body` and `body.head` are parted by a space.
        const pattern = model && new RegExp(`^${model.children.replace(/[a-z][\w.-]*|#/g, (word) => `(?:${word.replaceAll('.', '\\.')} )`)}$`)
        if (!pattern?.test(children.map((child) => `${child} `).join(''))) breaks.push(`${name} holds ${children.join(' ')}`)
      }
    },
    { xmlMode: true }
  )
  parser.write(document)
  parser.end()
  return breaks
}
