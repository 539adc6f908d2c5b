/** `npm run proof:picture`: a screenshot of a page's proof sheet, for the README: `tsx script/proof-picture.ts PAGE PICTURE`. Needs chromium. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { reconstruct, toProof } from '../src/index.ts'
import { openBrowser } from '../test/output/browser.ts'

const [page, picture] = process.argv.slice(2)
if (page === undefined || picture === undefined) throw new Error('Cannot take a picture: expected `PAGE PICTURE`')
const text = readFileSync(page, 'utf8')
const browser = await openBrowser()
const sheet = await browser.newPage({ viewport: { width: 1280, height: 760 } })
await sheet.setContent(toProof(reconstruct(text, { name: basename(page), explain: true }), text))
await sheet.keyboard.press('u')
await sheet.keyboard.press('Enter')
await sheet.screenshot({ path: picture })
await browser.close()
