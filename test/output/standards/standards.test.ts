import { readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { Newspaper } from '../../../src/newspaper.ts'
import { isoDate } from '../../../src/output/standards/facts.ts'
import { toJsonLd, type JsonLdNode } from '../../../src/output/standards/json-ld.ts'
import { toNinjs } from '../../../src/output/standards/ninjs.ts'
import { toNitf } from '../../../src/output/standards/nitf.ts'
import { reconstruct } from '../../../src/reconstruct.ts'
import { anyNewspaper } from '../arbitrary.ts'
import { article, block, full, newspaper } from '../sample.ts'
import { NINJS_RULES } from './ninjs-rules.ts'
import { breaksOfNitf } from './nitf-rules.ts'

const folder = new URL('../../../seeds/', import.meta.url)
const seeds: Newspaper[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => reconstruct(readFileSync(new URL(name, folder), 'utf8'), { name }))

/** A newspaper with one article of the blocks and fields that the sample's first has, changed. */
const [first] = full.articles
const changed = (more: Partial<Newspaper['articles'][number]>): Newspaper => ({ ...full, articles: [{ ...first!, ...more }] })
const open = changed({ jump: { to: { page: '三', number: 3 }, text: '（下转三版）' } })

describe('toNinjs', () => {
  const ajv = new Ajv.Ajv2020({ allErrors: true, strictRequired: false })
  ajv.addFormat('uri', (value: string) => URL.canParse(value))
  const validate = ajv.compile(NINJS_RULES)

  it("keeps the standard's rules, whatever the page", () => {
    for (const paper of [full, open, newspaper([]), ...seeds]) {
      validate(JSON.parse(JSON.stringify(toNinjs(paper))))
      expect(validate.errors).toBeNull()
    }
    fc.assert(
      fc.property(anyNewspaper, (paper) => {
        validate(JSON.parse(JSON.stringify(toNinjs(paper))))
        expect(validate.errors).toBeNull()
      })
    )
  })

  it('puts each part of an article in its place', () => {
    const [item] = toNinjs(full).associations!
    expect(item).toMatchObject({ name: 'article-1', uri: 'urn:x-broadsheet:a1', type: 'text', language: 'zh-Hans', representationType: 'full' })
    expect(item!.headlines!.map(({ role, value }) => [role, value])).toEqual([
      ['standingHead', '江畔新事'],
      ['kicker', '县里今年再修十座桥'],
      ['main', '桥通了 路近了'],
      ['deck', '——十座便民桥建成记']
    ])
    expect(item!.bodies!.map(({ contentType, value }) => [contentType, value])).toEqual([
      ['text/plain', first!.body],
      [
        'text/html',
        '<p>本报石溪5月2日电（记者王小川）清早，江上第一班渡船没有开。</p>\n<h2>一座桥</h2>\n<ul>\n  <li>•桥长120米</li>\n  <li>•2座引桥</li>\n</ul>'
      ]
    ])
    expect(item!.bodies![0]!.charCount).toBe([...first!.body].length)
    expect(item!).toMatchObject({ by: '●本报记者 王小川', located: '石溪', edNote: '（下转三版）', altIds: [{ role: 'file', value: 'page.html' }] })
    expect(item!.infoSources).toEqual([
      { name: '王小川', role: '记者' },
      { name: '本报', role: 'organization' },
      { name: '石溪日报', role: 'publisher' }
    ])
    expect(item!.associations).toEqual([
      {
        name: 'picture-1',
        rel: 'picture',
        uri: 'urn:x-broadsheet:a1#picture-1',
        type: 'picture',
        descriptions: [{ role: 'caption', contentType: 'text/plain', value: '▲新桥通车首日。' }],
        by: '李木'
      }
    ])
  })

  it('calls an article whose other half is not there partial', () => {
    expect(toNinjs(open).associations![0]!.representationType).toBe('partial')
  })
})

describe('toJsonLd', () => {
  /** The properties that schema.org gives each type, its parents' too, as far as they are used. */
  const OWN: Record<string, string[]> = {
    PublicationIssue: ['datePublished', 'isPartOf'],
    Newspaper: ['name'],
    NewsArticle: [
      ...['headline', 'alternativeHeadline', 'articleSection', 'inLanguage', 'author', 'sourceOrganization', 'dateline', 'locationCreated', 'datePublished'],
      ...['printPage', 'image', 'articleBody', 'creativeWorkStatus', 'isBasedOn', 'isPartOf']
    ],
    Person: ['name', 'jobTitle'],
    Organization: ['name'],
    Place: ['name'],
    ImageObject: ['caption', 'creditText'],
    DigitalDocument: ['name']
  }

  const check = (node: JsonLdNode): void => {
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith('@')) continue
      expect(OWN[node['@type']]).toContain(key)
      for (const one of [value].flat(9)) if (typeof one === 'object') check(one as JsonLdNode)
    }
  }

  it('has no property that schema.org does not give the thing', () => {
    for (const paper of [full, open, newspaper([]), ...seeds]) for (const node of toJsonLd(paper)['@graph']) check(node)
  })

  it('puts each part of an article in its place', () => {
    const [issue, item] = toJsonLd(full)['@graph']
    expect(issue).toMatchObject({ '@type': 'PublicationIssue', datePublished: '2024-05-03', isPartOf: { '@type': 'Newspaper', name: '石溪日报' } })
    expect(item).toEqual({
      '@type': 'NewsArticle',
      '@id': 'urn:x-broadsheet:a1',
      headline: '桥通了 路近了',
      alternativeHeadline: ['县里今年再修十座桥', '——十座便民桥建成记'],
      articleSection: '江畔新事',
      inLanguage: 'zh-Hans',
      author: { '@type': 'Person', name: '王小川', jobTitle: '记者' },
      sourceOrganization: { '@type': 'Organization', name: '本报' },
      dateline: '本报石溪5月2日电',
      locationCreated: { '@type': 'Place', name: '石溪' },
      datePublished: '2024-05-03',
      printPage: '1版',
      image: { '@type': 'ImageObject', caption: '▲新桥通车首日。', creditText: '李木' },
      articleBody: first!.body,
      isBasedOn: { '@type': 'DigitalDocument', name: 'page.html' },
      isPartOf: { '@type': 'PublicationIssue', '@id': issue!['@id'] }
    })
    expect(toJsonLd(open)['@graph'][1]).toMatchObject({ creativeWorkStatus: 'Incomplete' })
  })
})

describe('toNitf', () => {
  const textOf = (xml: string): string => {
    let text = ''
    const parser = new Parser({ ontext: (part) => (text += part) }, { xmlMode: true, decodeEntities: true })
    parser.write(xml)
    parser.end()
    return text
  }

  it("keeps the standard's rules, whatever the page", () => {
    for (const paper of [full, open, ...seeds]) {
      expect(toNitf(paper)).toHaveLength(paper.articles.length)
      for (const document of toNitf(paper)) expect(breaksOfNitf(document)).toEqual([])
    }
    fc.assert(
      fc.property(anyNewspaper, (paper) => {
        for (const document of toNitf(paper)) expect(breaksOfNitf(document)).toEqual([])
      })
    )
  })

  it('sees where a document breaks the rules', () => {
    const [document] = toNitf(full)
    expect(breaksOfNitf(document!.replace('<hedline>', '<hedline><hl2>a</hl2>'))).toEqual(['hedline holds hl2 hl1 hl2 hl2'])
    expect(breaksOfNitf(document!.replace('<hl1>', '<hl1 lede="a">'))).toEqual(['hl1 has the attribute lede'])
    expect(breaksOfNitf(document!.replace('type="print"', 'type="paper"'))).toEqual(['pubdata has “paper” for type'])
    expect(breaksOfNitf(document!.replace(/ content="[^"]*"/, ''))).toEqual(['meta has no attribute content'])
    expect(breaksOfNitf(document!.replace('<body.end>', '<body.end><note/>'))).toContain('body.end holds note tagline')
    expect(breaksOfNitf(document!.replace('</ul>', ''))).not.toEqual([])
  })

  it('puts each part of an article in its place', () => {
    expect(toNitf(full)[0]).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN" uno="urn:x-broadsheet:a1" baselang="zh-Hans">
  <head>
    <title>桥通了 路近了</title>
    <meta name="generator" content="broadsheet"/>
    <meta name="source-file" content="page.html"/>
    <meta name="confidence" content="0.8"/>
    <docdata>
      <doc-id id-string="a1"/>
      <date.issue norm="20240503"/>
      <fixture fix-id="江畔新事"/>
    </docdata>
    <pubdata type="print" name="石溪日报" date.publication="20240503" position.sequence="1版"/>
  </head>
  <body>
    <body.head>
      <hedline>
        <hl1>桥通了 路近了</hl1>
        <hl2 class="kicker">县里今年再修十座桥</hl2>
        <hl2 class="deck">——十座便民桥建成记</hl2>
      </hedline>
      <byline>●本报记者 <person>王小川</person></byline>
      <dateline>本报<location>石溪</location>5月2日电</dateline>
    </body.head>
    <body.content>
      <p lede="true">本报石溪5月2日电（记者王小川）清早，江上第一班渡船没有开。</p>
      <hl2>一座桥</hl2>
      <ul>
        <li>•桥长120米</li>
        <li>•2座引桥</li>
      </ul>
      <p class="caption">▲新桥通车首日。</p>
      <p class="credit">李木 摄</p>
      <p class="jumpLine">（下转三版）</p>
    </body.content>
    <body.end>
      <tagline>（据县融媒体中心）</tagline>
    </body.end>
  </body>
</nitf>
`)
  })

  it('loses no block of an article', () => {
    for (const paper of [full, ...seeds]) {
      for (const [at, document] of toNitf(paper).entries()) {
        const text = textOf(document).replace(/\s/g, '')
        for (const { role, text: printed } of paper.articles[at]!.blocks) if (role !== 'standingHead') expect(text).toContain(printed.replace(/\s/g, ''))
      }
    }
  })

  it('keeps what stands over a story without a headline in the content', () => {
    const [document] = toNitf(newspaper([article([block('kicker', '江边'), block('paragraph', '桥通了。')], { kicker: '江边' })]))
    expect(document).toContain('<hl2 class="kicker">江边</hl2>\n      <p lede="true">')
    expect(document).not.toContain('hedline')
  })

  it('writes what XML needs escaped so that it reads back, and what XML cannot hold as U+FFFD', () => {
    const [document] = toNitf(newspaper([article([block('paragraph', `a<b>&"c"\0\ud800\u0001`)])]))
    expect(document).toContain('a&lt;b&gt;&amp;&quot;c&quot;\uFFFD\uFFFD\uFFFD</p>')
    expect(textOf(document!)).toContain('a<b>&"c"')
  })
})

describe('a printed date', () => {
  it.each([
    ['2025年4月28日', '2025-04-28'],
    ['二〇二五年四月二十八日', '2025-04-28'],
    ['一九一〇年十二月十日', '1910-12-10'],
    ['2024 年 12 月 1 日', '2024-12-01'],
    ['April 28, 2025', '2025-04-28'],
    ['Sept. 1, 1910', '1910-09-01']
  ])('%s is %s', (printed, iso) => {
    expect(isoDate(printed)).toBe(iso)
  })

  it.each(['2025年2月30日', '2025年13月1日', 'Foo 1, 2025', '4月28日', ''])('%s is none', (printed) => {
    expect(isoDate(printed)).toBeUndefined()
  })
})
