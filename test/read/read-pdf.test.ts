import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read, readPdf, reconstruct, ReadError } from '../../src/index.ts'
import { toJson } from '../../src/output/json.ts'
import type { Gold } from '../eval/gold.ts'
import { figures, score } from '../eval/score.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url))

describe('a PDF', () => {
  it.each(['zh-hans-7.a', 'en-4.b'])('gives the articles that its boxes give: %s', async (page) => {
    const pdf = await readPdf(fixture(`${page}.pdf`), { name: `${page}.pdf` })
    expect({ kind: pdf.kind, unit: pdf.unit, name: pdf.name }).toEqual({ kind: 'pdf', unit: 'point', name: `${page}.pdf` })
    const articles = toJson(reconstruct(read(fixture(`${page}.bbox.html`)))).articles
    const gold: Gold = { articles: articles.map(({ blocks }) => ({ blocks: blocks.map(({ role, text }) => ({ roles: [role], text })) })) }
    expect(figures(score(gold, toJson(reconstruct(pdf)))).articles).toBeGreaterThan(0.95)
  })

  it('says so where it is none', async () => {
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7 and nothing else'), { name: 'a.pdf' })).rejects.toThrow(/^Cannot read `a\.pdf` as pdf: /)
    await expect(readPdf(new Uint8Array())).rejects.toBeInstanceOf(ReadError)
  })
})
