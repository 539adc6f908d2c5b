import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toJson, toNdjson } from '../../src/output/json.ts'
import type { Newspaper } from '../../src/newspaper.ts'
import { anyNewspaper, roles } from './arbitrary.ts'
import { article, block, full, newspaper } from './sample.ts'

interface Schema {
  description?: string
  type?: string
  const?: string
  enum?: string[]
  oneOf?: Schema[]
  additionalProperties?: boolean
  properties?: Record<string, Schema>
  items?: Schema
  $defs?: Record<string, Schema>
  $ref?: string
}

const schema = JSON.parse(readFileSync(new URL('../../schema/broadsheet-1.schema.json', import.meta.url), 'utf8')) as Schema
const validate = new Ajv.Ajv2020({ allErrors: true, strict: true }).compile(schema)

/** Every object schema, with its name. */
function objects(): [string, Schema][] {
  const all: [string, Schema][] = [['newspaper', schema], ...Object.entries(schema.$defs ?? {})]
  return all.filter(([, { type }]) => type === 'object')
}

describe('toJson', () => {
  it('gives every field of a newspaper in one order, whatever order they were set in', () => {
    const backwards = <T>(value: T): T => {
      if (Array.isArray(value)) return value.map(backwards) as T
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, field]) => [key, backwards<unknown>(field)])
      ) as T
    }
    expect(toJson(full)).toEqual(full)
    expect(JSON.stringify(toJson(backwards(full)))).toBe(JSON.stringify(toJson(full)))
    expect(Object.keys(toJson(full))).toEqual(['format', 'source', 'masthead', 'articles', 'furniture', 'diagnostics', 'explanations'])
  })

  it('leaves out what is not set and what the model does not know', () => {
    const loose = { ...newspaper([article([])]), masthead: undefined, note: 'mine' } as unknown as Newspaper
    expect(Object.keys(toJson(loose))).toEqual(['format', 'source', 'articles', 'furniture', 'diagnostics'])
  })

  it('shares nothing with the newspaper', () => {
    const copy = toJson(full)
    copy.articles[0]!.blocks[0]!.spans[0]![0] = -1
    copy.articles[0]!.bylines[0]!.names.length = 0
    copy.source.parts.length = 0
    copy.masthead!.pages![0]!.label = ''
    expect(full.articles[0]!.blocks[0]!.spans[0]![0]).toBe(0)
    expect(full.articles[0]!.bylines[0]!.names).toHaveLength(1)
    expect(full.source.parts).toHaveLength(1)
    expect(full.masthead!.pages![0]!.label).toBe('1版')
  })

  it('writes lone surrogates so that they can be read back', () => {
    const json = JSON.stringify(toJson(newspaper([article([block('paragraph', '甲\ud800乙')])])))
    expect((JSON.parse(json) as Newspaper).articles[0]!.blocks[0]!.text).toBe('甲\ud800乙')
  })
})

describe('the schema', () => {
  it('takes every newspaper', () => {
    validate(toJson(full))
    expect(validate.errors).toBeNull()
    fc.assert(
      fc.property(anyNewspaper, (paper) => {
        validate(JSON.parse(JSON.stringify(toJson(paper))))
        expect(validate.errors).toBeNull()
      })
    )
  })

  it.each<[string, (paper: Newspaper) => unknown]>([
    ['an unknown field', (paper) => ({ ...paper, extra: 1 })],
    ['an unknown field of an article', (paper) => ({ ...paper, articles: [{ ...paper.articles[0], extra: 1 }] })],
    ['an unknown role', (paper) => ({ ...paper, furniture: [{ ...paper.furniture[0], role: 'advert' }] })],
    ['another version', (paper) => ({ ...paper, format: 'broadsheet/2' })],
    ['a span of one number', (paper) => ({ ...paper, furniture: [{ ...paper.furniture[0], spans: [[1]] }] })],
    ['a confidence above one', (paper) => ({ ...paper, furniture: [{ ...paper.furniture[0], confidence: 1.5 }] })],
    ['a missing body', (paper) => ({ ...paper, articles: [{ ...paper.articles[0], body: undefined }] })]
  ])('refuses %s', (_, spoil) => {
    expect(validate(JSON.parse(JSON.stringify(spoil(toJson(full)))))).toBe(false)
  })

  it('knows the roles that the types know', () => {
    expect(schema.$defs?.['role']?.oneOf?.map((role) => role.const)).toEqual(roles)
  })

  it('describes every field and closes every object', () => {
    const silent: string[] = []
    for (const [name, { description, additionalProperties, properties }] of objects()) {
      if (!description || additionalProperties !== false) silent.push(name)
      for (const [key, field] of Object.entries(properties ?? {})) if (!field.description) silent.push(`${name}.${key}`)
    }
    expect(silent).toEqual([])
  })

  it('has no field that a full newspaper has not', () => {
    const seen = new Map<Schema, Set<string>>()
    const walk = (value: unknown, at: Schema): void => {
      const there = at.$ref ? (schema.$defs?.[at.$ref.split('/').at(-1) ?? ''] ?? {}) : at
      if (Array.isArray(value)) for (const item of value) walk(item, there.items ?? {})
      else if (there.properties)
        for (const [key, field] of Object.entries(value as object)) {
          seen.set(there, (seen.get(there) ?? new Set()).add(key))
          walk(field, there.properties[key] ?? {})
        }
    }
    walk(toJson(full), schema)
    for (const [name, object] of objects()) expect([name, [...(seen.get(object) ?? [])].sort()]).toEqual([name, Object.keys(object.properties ?? {}).sort()])
  })

  it('lists the fields in the order in which they are written', () => {
    expect(Object.keys(toJson(full).articles[0]!)).toEqual(Object.keys(schema.$defs?.['article']?.properties ?? {}))
    expect(Object.keys(toJson(full))).toEqual(Object.keys(schema.properties ?? {}))
  })
})

describe('toNdjson', () => {
  it('writes one article a line, with the name of the input it stands in', () => {
    const source = {
      kind: 'text',
      characters: 100,
      pages: 2,
      parts: [
        { name: 'a.txt', start: 0 },
        { name: 'b.txt', start: 50 }
      ]
    } as const
    const at = (start: number) => article([block('headline', '甲\n乙', { spans: [[start, start + 3]] })])
    const lines = toNdjson(newspaper([at(0), at(49), at(50)], { source: { ...source, parts: [...source.parts] } })).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => (JSON.parse(line) as { source: string }).source)).toEqual(['a.txt', 'a.txt', 'b.txt'])
    expect(JSON.parse(lines[2]!)).toEqual({ source: 'b.txt', ...at(50) })
  })

  it('names no source where none is known', () => {
    expect(JSON.parse(toNdjson(newspaper([article([])])))).toEqual(article([]))
  })

  it('writes nothing for a newspaper without articles', () => {
    expect(toNdjson(newspaper([]))).toBe('')
  })
})
