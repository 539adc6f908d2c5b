/** How work is shared out. */
export interface Sharing {
  /** Pieces that are worked on at once. */
  jobs: number
  /** Results come in the order of the pieces, rather than as they are done. */
  inOrder: boolean
  /** No piece is begun once it is aborted. */
  signal?: AbortSignal | undefined
}

/** Results that may wait for an earlier one, for each job. */
const WAITING = 16

/**
 * Works on many pieces, some at once, and takes each result as it comes. Pieces are asked for only when there is room for them.
 *
 * @param work what is done with a piece; it must not fail
 * @param take what is done with its result, one at a time; where it fails, no more pieces are begun
 */
export async function runMany<T, R>(
  pieces: Iterable<T> | AsyncIterable<T>,
  work: (piece: T) => Promise<R>,
  take: (result: R) => Promise<void> | void,
  { jobs, inOrder, signal }: Sharing
): Promise<void> {
  const source = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  const results = new Map<number, R>()
  const waiting: (() => void)[] = []
  let begun = 0
  let taken = 0
  let taking: Promise<void> = Promise.resolve()
  let isOver = false

  const flush = async (): Promise<void> => {
    for (;;) {
      const next = inOrder ? taken : results.keys().next().value
      if (next === undefined || !results.has(next)) break
      const result = results.get(next) as R
      results.delete(next)
      await take(result)
      taken++
    }
    for (const go of waiting.splice(0)) go()
  }

  const runner = async (): Promise<void> => {
    for (;;) {
      while (begun - taken >= jobs * WAITING) await new Promise<void>((resolve) => void waiting.push(resolve))
      if (isOver || signal?.aborted === true) return
      const number = begun++
      const next = await source.next()
      if (next.done === true) {
        begun--
        return
      }
      results.set(number, await work(next.value))
      taking = taking.then(flush)
      if (!inOrder) await taking
      else taking.catch(fail)
    }
  }

  // What cannot be taken ends it at once, even while a runner waits for the next piece.
  let fail: (error: unknown) => void = () => {}
  const failure = new Promise<never>((_resolve, reject) => (fail = reject))
  try {
    await Promise.race([failure, Promise.all(Array.from({ length: jobs }, runner)).then(() => taking)])
    await source.return?.()
  } finally {
    isOver = true
    for (const go of waiting.splice(0)) go()
  }
}
