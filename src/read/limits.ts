import type { Page } from './lines.ts'

/** What a caller will not exceed: for inputs that come from strangers. Nothing is limited that is absent. */
export interface Limits {
  /** The most characters, in UTF-16 units, that an input may have. */
  maxCharacters?: number
  /** The most pages that an input may have. */
  maxPages?: number
  /** The most milliseconds that the work may take. Looked at between pages: one page is always done. */
  timeout?: number
  /** Ends the work once it is aborted. Looked at between pages, as `timeout` is. */
  signal?: AbortSignal
}

/** An input that exceeds a limit which the caller set. */
export class LimitError extends Error {
  override readonly name = 'LimitError'
  /** The limit, by the name of its option. */
  readonly limit: 'maxCharacters' | 'maxPages' | 'timeout'

  constructor(limit: LimitError['limit'], message: string) {
    super(message)
    this.limit = limit
  }
}

/** Watches over one piece of work. Each function throws a {@link LimitError}, or the signal's reason, where a limit is exceeded. */
export interface Watch {
  characters: (count: number) => void
  /** One more page: are there not too many, is there time? */
  page: () => void
  /** Passes pages on, as long as there are not too many and there is time. */
  pages: (pages: Iterable<Page>) => Generator<Page>
  /** Is there still time? */
  time: () => void
}

/**
 * Begins to watch; time runs from now.
 *
 * @param name the input's, for messages
 * @throws RangeError for a limit that is no number above 0
 */
export function openWatch({ maxCharacters, maxPages, timeout, signal }: Limits, name?: string): Watch {
  for (const [option, value] of Object.entries({ maxCharacters, maxPages, timeout })) assertLimit(option, value)
  const input = name === undefined ? 'the input' : `\`${name}\``
  const end = timeout === undefined ? Infinity : performance.now() + timeout
  const time = (): void => {
    signal?.throwIfAborted()
    if (performance.now() > end) throw new LimitError('timeout', `Cannot finish ${input} in time: it took longer than ${timeout} ms (\`timeout\`)`)
  }
  let count = 0
  const page = (): void => {
    time()
    if (maxPages !== undefined && ++count > maxPages)
      throw new LimitError('maxPages', `Cannot take ${input}: expected at most ${maxPages} ${maxPages === 1 ? 'page' : 'pages'} (\`maxPages\`), found more`)
  }
  return {
    characters: (count) => {
      if (maxCharacters !== undefined && count > maxCharacters)
        throw new LimitError('maxCharacters', `Cannot take ${input}: expected at most ${maxCharacters} characters (\`maxCharacters\`), found ${count}`)
    },
    page,
    pages: (pages) => passOn(pages, page),
    time
  }
}

/** Passes pages on, each looked at before. */
function* passOn(pages: Iterable<Page>, look: () => void): Generator<Page> {
  for (const page of pages) {
    look()
    yield page
  }
}

function assertLimit(option: string, value: number | undefined): void {
  if (value === undefined || (typeof value === 'number' && value > 0)) return
  throw new RangeError(`Cannot use \`${value}\` for \`options.${option}\`: expected a number above 0`)
}
