/**
 * The rules of IPTC's ninjs 3.2 for the properties that a printed page can tell, as JSON Schema. Properties of the standard that are not written here are
 * not written by Broadsheet either, so every object is closed: what this takes, the published schema takes.
 */
const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const list = (items: object): object => ({ type: 'array', items })
const closed = (properties: Record<string, object>, required: string[] = []): object => ({ type: 'object', additionalProperties: false, required, properties })
const withRole = closed({ role: text, contentType: text, value: text }, ['value'])

const properties = {
  uri,
  type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'] },
  representationType: { enum: ['full', 'partial'] },
  language: text,
  headlines: list(withRole),
  bodies: list(closed({ role: text, contentType: text, charCount: { type: 'integer' }, wordCount: { type: 'integer' }, value: text }, ['value'])),
  descriptions: list(withRole),
  by: text,
  located: text,
  edNote: text,
  infoSources: list(closed({ name: text, role: text, uri, literal: text })),
  altIds: list(closed({ role: text, value: text })),
  standard: closed({ name: text, version: text, schema: uri }),
  associations: list({ $ref: '#/$defs/association' })
}

export const NINJS_RULES: object = {
  ...closed(properties, ['uri']),
  $defs: { association: closed({ ...properties, name: text, rel: text }, ['uri', 'name']) }
}
