import { describe, expect, it } from 'vitest'
import { runMany } from '../../src/cli/run-many.ts'

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

describe('many pieces', () => {
  it('are worked on at once, and taken in order or as they are done', async () => {
    for (const inOrder of [true, false]) {
      let [running, most] = [0, 0]
      const taken: number[] = []
      const work = async (piece: number): Promise<number> => {
        most = Math.max(most, ++running)
        await later(piece === 0 ? 40 : 1)
        running--
        return piece
      }
      await runMany(numbers(12), work, (result) => void taken.push(result), { jobs: 3, inOrder })
      expect(most).toBe(3)
      expect([...taken].sort((a, b) => a - b)).toEqual(numbers(12))
      expect(taken[0] === 0).toBe(inOrder)
      if (inOrder) expect(taken).toEqual(numbers(12))
    }
  })

  it('are asked for only when there is room', async () => {
    let asked = 0
    async function* pieces(): AsyncGenerator<number> {
      for (;;) {
        await later(0)
        yield asked++
      }
    }
    let release = (): void => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const stop = new AbortController()
    const done = runMany(
      pieces(),
      (piece) => (piece === 0 ? held : Promise.resolve()),
      () => {},
      { jobs: 2, inOrder: true, signal: stop.signal }
    )
    await later(200)
    expect(asked).toBeLessThanOrEqual(33)
    stop.abort()
    release()
    await done
  })

  it('are no longer begun once one cannot be taken, even while the next is waited for', async () => {
    async function* pieces(): AsyncGenerator<number> {
      yield 0
      await new Promise(() => {})
    }
    const taking = runMany(
      pieces(),
      (piece) => Promise.resolve(piece),
      () => Promise.reject(new Error('gone')),
      { jobs: 1, inOrder: true }
    )
    await expect(taking).rejects.toThrow('gone')
  })

  it('may be none', async () => {
    await runMany(
      [],
      () => Promise.resolve(),
      () => {},
      { jobs: 4, inOrder: true }
    )
  })
})
