import { describe, expect, it, test } from 'vitest'
import { LimitError, reconstruct, type ReconstructOptions } from '../../src/index.ts'

const PAGE = '渡口重开\n\n渡口的船夫说，江水退了以后，两岸的人又可以过江赶集了。\n'

function failure(input: Parameters<typeof reconstruct>[0], options: ReconstructOptions): unknown {
  try {
    reconstruct(input, options)
  } catch (error) {
    return error
  }
  throw new Error('expected a limit to be exceeded')
}

describe('a limit that is exceeded is an error that names it', () => {
  it('characters', () => {
    const error = failure(PAGE, { maxCharacters: PAGE.length - 1, name: 'page.txt' })
    expect(error).toBeInstanceOf(LimitError)
    expect(error).toMatchObject({
      name: 'LimitError',
      limit: 'maxCharacters',
      message: `Cannot take \`page.txt\`: expected at most ${PAGE.length - 1} characters (\`maxCharacters\`), found ${PAGE.length}`
    })
    expect(failure([PAGE, PAGE], { maxCharacters: PAGE.length + 5 })).toMatchObject({ limit: 'maxCharacters' })
  })

  it('pages', () => {
    const error = failure(`${PAGE}\f${PAGE}`, { maxPages: 1 })
    expect(error).toMatchObject({ limit: 'maxPages', message: 'Cannot take the input: expected at most 1 page (`maxPages`), found more' })
  })

  it('pages, without looking at what follows', () => {
    expect(failure('\f'.repeat(20_000_000), { maxPages: 3 })).toMatchObject({ limit: 'maxPages' })
  })

  it('time, between pages', () => {
    const pages = Array.from({ length: 400 }, () => PAGE.repeat(200)).join('\f')
    expect(failure(pages, { timeout: 50 })).toMatchObject({
      limit: 'timeout',
      message: 'Cannot finish the input in time: it took longer than 50 ms (`timeout`)'
    })
  })
})

it('an aborted signal ends the work with its reason', () => {
  const reason = new Error('no longer wanted')
  expect(failure(PAGE, { signal: AbortSignal.abort(reason) })).toBe(reason)
})

it('a limit that is just kept changes nothing', () => {
  const limits = { maxCharacters: PAGE.length, maxPages: 1, timeout: 60_000, signal: new AbortController().signal }
  expect(reconstruct(PAGE, limits)).toEqual(reconstruct(PAGE))
})

test.each([0, -1, NaN, '10' as unknown as number])('%j is no limit', (value) => {
  expect(() => reconstruct(PAGE, { maxPages: value })).toThrow(new RangeError(`Cannot use \`${value}\` for \`options.maxPages\`: expected a number above 0`))
})
