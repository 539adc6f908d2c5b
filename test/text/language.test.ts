import { describe, expect, it } from 'vitest'
import { languageOf, mixesScripts } from '../../src/text/language.ts'
import { tellLanguage } from '../../src/text/languages/tell.ts'
import { toSimplified } from '../../src/text/script.ts'

describe('languageOf', () => {
  it.each([
    ['渡口的船夫说，江水退了', 'zh-Hans'],
    ['渡口的船夫說，江水退了，還會漲', 'zh-Hant'],
    ['A ferry and two banks', 'en'],
    ['2025', 'und']
  ])('%s: %s', (text, language) => {
    expect(languageOf(text, tellLanguage)).toBe(language)
  })
})

describe('mixesScripts', () => {
  const traditional = '渡口開了，長江兩岸的學生過來'

  it('hears a simplified headline among traditional paragraphs', () => {
    expect(mixesScripts([traditional, toSimplified(traditional)])).toBe(true)
  })

  it('keeps quiet where all is in one script, or some of it could be either', () => {
    expect(mixesScripts([traditional, '江水退了', 'Ferry'])).toBe(false)
    expect(mixesScripts([toSimplified(traditional), '江水退了'])).toBe(false)
  })

  it('takes a paragraph that quotes the other script for what most of it is', () => {
    expect(mixesScripts([traditional, `${traditional}（船上写着「开往对岸」）`])).toBe(false)
  })
})
