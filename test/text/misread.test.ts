import { describe, expect, it } from 'vitest'
import { looksMisread } from '../../src/text/misread.ts'

const clean = 'The ferry to McKay’s landing | left at 9:30 p.m. with A1 mail, www.ferry.example said. '

describe('looksMisread', () => {
  it('hears words that no one writes', () => {
    expect(looksMisread([clean.repeat(8), 'Th* fcrry lef3t tho land»ing, ^ and labyLee wos ill'])).toBe(true)
  })

  it('keeps quiet over names, bars and addresses', () => {
    expect(looksMisread([clean.repeat(40)])).toBe(false)
  })

  it('keeps quiet over a few words', () => {
    expect(looksMisread(['Th* fcrry lef3t'])).toBe(false)
  })
})
