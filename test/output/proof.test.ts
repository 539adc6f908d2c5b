import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { reconstruct, toProof } from '../../src/index.ts'
import { SCRIPT_HASH, STYLE_HASH } from '../../src/output/proof/page-policy.ts'
import { SCRIPT } from '../../src/output/proof/page-script.ts'
import { STYLE } from '../../src/output/proof/page-style.ts'
import { noBrowser, openBrowser } from './browser.ts'

const source = readFileSync(new URL('../fixtures/pages/en-1.a.default.txt', import.meta.url), 'utf8')
const newspaper = reconstruct(source, { explain: true, name: 'page.txt' })
const sheet = toProof(newspaper, source)
const ATTACKS = [
  '<script>document.title = "caught"</script>',
  '"><img src=x onerror="document.title=\'caught\'">',
  '</style></script><svg onload=document.title="caught">',
  '&lt;b&gt; &#60;i>',
  "' onfocus='document.title=1",
  '<!-- --><base href="https://example.org/">',
  '\u0000\u001b\u202eabc\ud800'
]
const attacked = ATTACKS.map((line) => `${line}\n${line} said the man, and went home again.\n`).join('\n')
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

test("the policy lets the sheet's own style and script run, and nothing else", () => {
  expect(STYLE_HASH).toBe(hashOf(STYLE))
  expect(SCRIPT_HASH).toBe(hashOf(SCRIPT))
  expect(sheet).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'`)
  expect(SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval/)
})

test('asks the network for nothing', () => {
  expect(sheet).not.toMatch(/(?:src|href)="(?!#)/)
  expect(STYLE).not.toMatch(/url\(|@import/)
})

test('escapes whatever the dump holds, name and all', () => {
  const html = toProof(reconstruct(attacked, { explain: true, name: '<b>"name"' }), attacked)
  const shown = html.replace(`<style>${STYLE}</style>`, '').replace(`<script>${SCRIPT}</script>`, '')
  expect(shown).not.toMatch(/<(?:script|img|svg|base|b|i)\b/)
  expect(shown).not.toMatch(/\son\w+=["'][^"']*"/)

  expect(shown).not.toMatch(/[\0\u001b]/)
})

test('marks and lists what is unsure, and says why', () => {
  const unsure = newspaper.articles.flatMap(({ blocks }) => blocks).filter(({ confidence }) => confidence < 0.7)
  expect(unsure.length).toBeGreaterThan(0)
  expect(sheet.match(/class="block [^"]*unsure"/g)!.length).toBeGreaterThanOrEqual(unsure.length)
  expect(sheet.match(/data-to="/g)).toHaveLength(sheet.match(/class="block [^"]*unsure"/g)!.length)
  expect(sheet).toContain('else: goes on with the line before')
})

test('refuses a text that is not the one it was rebuilt from', () => {
  expect(() => toProof(newspaper, 'another')).toThrow(TypeError)
  expect(() => toProof(newspaper)).toThrow(TypeError)
})

const missing = noBrowser()
describe.skipIf(missing !== undefined)(`in a browser${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let browser: Browser
  let page: Page
  const requests: string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 760 } })
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => requests.push(error.message))
    page.on('console', (message) => requests.push(message.text()))
    await page.setContent(sheet)
  }, 120_000)
  afterAll(async () => browser.close())

  const litTexts = (selector: string): Promise<string[]> => page.locator(`${selector}.lit`).allTextContents()
  const focused = (): Promise<string | undefined> => page.evaluate<string | undefined>('document.activeElement.dataset.block')

  test('shows the whole dump, and every block', async () => {
    const shown = (await page.locator('.line > .text').allTextContents()).join('\n')
    const bare = (text: string): string => text.replace(/\s/g, '')
    expect(bare(shown.replace(/\d/g, ''))).toBe(bare(source.replace(/\d/g, '')))
    expect(await page.locator('.block').count()).toBe(newspaper.articles.reduce((sum, { blocks }) => sum + blocks.length, newspaper.furniture.length))
  })

  test('pointing at either side lights the other', async () => {
    await page.locator('.block.paragraph').first().hover()
    const [lit] = await litTexts('.block')
    const pieces = await litTexts('.piece')
    expect(pieces.length).toBeGreaterThan(0)
    for (const piece of pieces) expect(lit!.replace(/[\s-]/g, '')).toContain(piece.replace(/[\s-]/g, '').slice(0, 8))
    await page.locator('.piece').nth(20).hover()
    expect(await litTexts('.block')).toHaveLength(1)
  })

  test('is read by the keyboard alone: along a side, to the other, to what is unsure, and why', async () => {
    await page.locator('body').click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('u')
    const unsure = page.locator('.block.unsure.lit')
    expect(await unsure.count()).toBe(1)
    expect(await unsure.locator('details').getAttribute('open')).toBeNull()
    await page.keyboard.press('Enter')
    expect(await unsure.locator('details').getAttribute('open')).toBe('')
    expect(await unsure.locator('details').textContent()).toContain('is right with confidence')
    const before = await focused()
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe(before)
    expect(await page.evaluate('document.activeElement.className')).toContain('piece')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).not.toBe(before)
    expect(await litTexts('.piece')).not.toEqual([])
    await page.keyboard.press('Escape')
    expect(await litTexts('.piece')).toEqual([])
    await page.locator('nav a').first().focus()
    await page.keyboard.press('Enter')
    expect(await focused()).toBe(await page.locator('nav a').first().getAttribute('data-to'))
  })

  test('is dark where that is asked for, and prints every line of it', async () => {
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await paper()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paper()).not.toBe(light)
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    expect(await page.evaluate('getComputedStyle(document.querySelector("main > section")).overflow')).toBe('visible')
    await page.emulateMedia({ media: 'screen' })
  })

  test('runs nothing of the dump, and asks for nothing', async () => {
    const victim = await browser.newPage()
    await victim.setContent(toProof(reconstruct(attacked, { explain: true, name: 'page' }), attacked))
    await victim.keyboard.press('Tab')
    expect(await victim.title()).toBe('page')
    expect(await victim.locator('img, svg, base').count()).toBe(0)
    expect(requests).toEqual([])
  })
})
