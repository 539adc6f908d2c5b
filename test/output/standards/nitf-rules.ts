import { Parser } from 'htmlparser2'

/**
 * What NITF 3.6 lets stand in each element that Broadsheet writes, as a pattern over the children's names, `#` for text; elements and attributes of the
 * standard that are not written here are not written by Broadsheet either.
 */
const BLOCKS = '(?:p|hl2|ul)*'
const MODELS: Record<string, { children: string; attributes?: string[] }> = {
  nitf: { children: 'head?body', attributes: ['xmlns', 'version', 'uno', 'baselang'] },
  head: { children: 'title?(?:meta)*docdata?(?:pubdata)*' },
  title: { children: '#*' },
  meta: { children: '', attributes: ['name', 'content'] },
  docdata: { children: '(?:doc-id|date.issue|fixture)*' },
  'doc-id': { children: '', attributes: ['id-string'] },
  'date.issue': { children: '', attributes: ['norm'] },
  fixture: { children: '', attributes: ['fix-id'] },
  pubdata: { children: '', attributes: ['type', 'name', 'date.publication', 'position.sequence'] },
  body: { children: '(?:body.head)?(?:body.content)*(?:body.end)?' },
  'body.head': { children: '(?:hedline)?(?:byline)*(?:dateline)?' },
  hedline: { children: 'hl1(?:hl2)*' },
  hl1: { children: '#*' },
  hl2: { children: '#*', attributes: ['class'] },
  byline: { children: '(?:#|person)*' },
  person: { children: '#*' },
  dateline: { children: '(?:#|location)*' },
  location: { children: '#*' },
  'body.content': { children: BLOCKS },
  p: { children: '#*', attributes: ['class', 'lede'] },
  ul: { children: '(?:li)+' },
  li: { children: '#*' },
  'body.end': { children: 'tagline?' },
  tagline: { children: '(?:#|br)*' },
  br: { children: '' }
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
        for (const key of Object.keys(attributes)) if (!MODELS[name]?.attributes?.includes(key)) breaks.push(`${name} has the attribute ${key}`)
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
