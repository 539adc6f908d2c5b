import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, reconstruct, toJson, toMarkdown } from '../../src/index.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SEED = join(ROOT, 'seeds/000_6a8051309f74110b.txt')
const BBOX = join(ROOT, 'test/fixtures/pages/zh-hans-1.a.bbox.html')

/** Where there is a Chromium: where the environment says, or on the path. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined) return existsSync(named) ? named : undefined
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // Not under this name.
    }
  }
  return undefined
}

const executablePath = findChromium()

describe.skipIf(executablePath === undefined)('the playground, offline in Chromium (skipped where there is none: set CHROMIUM_PATH)', () => {
  let folder: string
  let browser: Browser
  let page: Page
  const requests: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-playground-'))
    for (const name of ['index.html', 'style.css']) copyFileSync(join(ROOT, 'examples/playground', name), join(folder, name))
    const { buildPlayground } = (await import(pathToFileURL(join(ROOT, 'script/playground.mjs')).href)) as {
      buildPlayground: (outfile: string, alias: Record<string, string>) => Promise<void>
    }
    await buildPlayground(join(folder, 'dist/playground.js'), { 'broadsheet/core': join(ROOT, 'src/core/index.ts') })
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] })
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    await context.setOffline(true)
    page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => expect.unreachable(error.message))
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const shown = (): Promise<string[][]> =>
    page.locator('article').evaluateAll((articles) => articles.map((article) => Array.from(article.children, (block) => block.textContent)))
  const settled = (text: RegExp): Promise<unknown> => page.locator('#status', { hasText: text }).waitFor()

  it('rebuilds a dropped file, every character in its place, and asks nothing of a network', async () => {
    const newspaper = reconstruct(read(readFileSync(SEED)))
    await page.setInputFiles('#files', SEED)
    await settled(new RegExp(`^${newspaper.articles.length} articles`))
    expect(await shown()).toEqual(newspaper.articles.map(({ blocks }) => blocks.map(({ text }) => text)))
    expect(await page.locator('#source').textContent()).toBe(readFileSync(SEED, 'utf8'))
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
  })

  it('shows where a block stands', async () => {
    await page.locator('article .headline').nth(1).click()
    const marked = (await page.locator('mark.chosen').allTextContents()).join('')
    expect(marked.replace(/\s/g, '')).toBe((await page.locator('article .headline').nth(1).textContent())!.replace(/\s/g, ''))
  })

  it('copies Markdown and JSON', async () => {
    const newspaper = reconstruct(read(readFileSync(SEED), { name: '000_6a8051309f74110b.txt' }))
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
    await page.click('#copy-markdown')
    await settled(/^Markdown copied/)
    expect(await clipboard()).toBe(toMarkdown(newspaper))
    await page.click('#copy-json')
    await settled(/^JSON copied/)
    expect(JSON.parse(await clipboard())).toEqual(toJson(newspaper))
  })

  it('rebuilds what is pasted, live, and never reads it as markup', async () => {
    await page.fill('#input', '桥通了路近了\n\n本报讯（记者王小川）江上的<img src=x onerror=alert(1)>桥通了，路近了一半。\n')
    await settled(/^1 articles/)
    expect(await page.locator('.headline').textContent()).toBe('桥通了路近了')
    expect(await page.locator('img').count()).toBe(0)
  })

  it('rebuilds a form with boxes', async () => {
    const { articles } = reconstruct(read(readFileSync(BBOX)))
    await page.setInputFiles('#files', BBOX)
    await settled(new RegExp(`^${articles.length} articles`))
    expect(await shown()).toEqual(articles.map(({ blocks }) => blocks.map(({ text }) => text)))
  })

  it('shows the proof sheet live, in a frame that reaches nothing', async () => {
    await page.check('#show-proof')
    const text = '桥通了路近了\n\n本报讯（记者王小川）江上的<img src=x onerror=alert(1)></script><script>alert(1)</script>桥通了，路近了一半。\n'
    await page.fill('#input', text)
    await settled(/^1 articles/)
    const sheet = page.frameLocator('#proof')
    await sheet.locator('.block').nth(1).waitFor()
    const { articles, furniture } = reconstruct(text)
    expect(await sheet.locator('.block').count()).toBe(articles.flatMap(({ blocks }) => blocks).length + furniture.length)
    expect(await sheet.locator('img').count()).toBe(0)
    expect(await sheet.locator('details').count()).toBeGreaterThan(0)
    // Its own script runs: it lights on one side what is pointed at on the other.
    await sheet.locator('.piece').first().hover()
    expect(await sheet.locator('.block.lit').count()).toBe(1)
    expect(await page.locator('#proof').getAttribute('sandbox')).toBe('allow-scripts')
    const reached = page
      .frames()
      .at(-1)!
      .evaluate(() => {
        try {
          return parent.document.title
        } catch {
          return 'nothing'
        }
      })
    expect(await reached).toBe('nothing')

    await page.fill('#input', '水退了\n\n本报讯（记者王小川）江水退了，渡船又开了，路近了一半。\n')
    await sheet.locator('.block', { hasText: '水退了' }).first().waitFor()
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:') && !url.startsWith('about:'))).toEqual([])
    await page.uncheck('#show-proof')
    expect(await page.locator('#proof').isVisible()).toBe(false)
    expect(await page.locator('#articles').isVisible()).toBe(true)
  })

  it('says what cannot be read', async () => {
    await page.setInputFiles('#files', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 255, 254, 129, 0]) })
    await settled(/^Cannot decode/)
    expect(await page.locator('article').count()).toBe(0)
  })
})
