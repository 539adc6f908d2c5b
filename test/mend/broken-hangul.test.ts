import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { breaches } from '../invariants/promises.ts'

function read(text: string): string {
  const newspaper = reconstruct(text)
  expect(breaches(text, newspaper)).toEqual([])
  return newspaper.articles
    .flatMap(({ blocks }) => blocks)
    .map(({ text }) => text)
    .join('\n')
}

describe('lines in hangul', () => {
  it('are joined with a space where they break between words', () => {
    expect(read('당국은 주택에 고립된 주민 삼백여 명을\n보트로 구조했고, 학교는 월요일까지 문을\n닫는다.\n')).toContain(
      '명을 보트로 구조했고, 학교는 월요일까지 문을 닫는다.'
    )
  })

  it('are joined without one where what leans on a word begins the next', () => {
    const text = read('소방 당국은 주택에 고립된 주민 삼백여 명\n을 보트로 구조했고, 학교는 다음 주 월요일\n까지 문을 닫는다고 시는 어제 밝혔다.\n')
    expect(text).toContain('삼백여 명을 보트로')
    expect(text).toContain('월요일까지 문을')
  })

  it('mend words that the page has whole, once it breaks them anywhere', () => {
    const text = read(
      '소방 당국은 주택에 고립된 주민 삼백여 명\n을 보트로 구조했고, 학교는 다음 주 월요일\n까지 문을 닫는다. 어제 기상청은 비가 주말에 그친다고 했고, 오늘은 기상\n청이 내다본 대로 그쳤다.\n'
    )
    expect(text).toContain('오늘은 기상청이 내다본')
  })
})
