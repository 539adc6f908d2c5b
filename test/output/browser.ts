import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian has the browser that the proof sheet is tried in. */
const CHROMIUM = '/usr/bin/chromium'

/** Why there is no browser to try; nothing where there is one. */
export const noBrowser = (): string | undefined => (existsSync(CHROMIUM) ? undefined : `no ${CHROMIUM}: apt-get install chromium`)

/** Starts the browser, without network. */
export async function openBrowser(): Promise<Browser> {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run'
  ]
  return chromium.launch({ executablePath: CHROMIUM, args })
}
