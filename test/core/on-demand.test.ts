import { expect, test, vi } from 'vitest'
import { reconstruct } from '../../src/core/index.ts'

vi.mock('../../src/lexicon/letters.ts', () => {
  throw new Error('what reads letters was loaded')
})

test('a page in ideographs loads nothing that reads letters', async () => {
  const { articles } = await reconstruct('渡口重开\n本报讯（记者 王平）渡口昨日重开，渡船载客过江，两岸居民都说方便了。')
  expect(articles[0]?.headline).toBe('渡口重开')
})

test('a page with a word in letters does', async () => {
  await expect(reconstruct('渡口重开\n渡口昨日重开，GDP增长。')).rejects.toThrow()
})
