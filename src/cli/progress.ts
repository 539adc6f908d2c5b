/** A bar on a terminal: how many of the inputs are done. */
export interface Progress {
  /** Draws the bar anew: so many are through, of which so many failed. */
  show: (done: number, failed: number) => void
  /** Takes the bar away, so that something else can be written. */
  clear: () => void
}

const WIDTH = 24
const CLEAR_LINE = '\r\u001b[K'

/** A bar that is drawn. */
export function drawProgress(stream: NodeJS.WritableStream, total: number): Progress {
  return {
    show: (done, failed) => {
      const filled = Math.round((WIDTH * done) / total)
      stream.write(`${CLEAR_LINE}[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${done} of ${total}${failed > 0 ? `, ${failed} failed` : ''}`)
    },
    clear: () => void stream.write(CLEAR_LINE)
  }
}

/** A bar that is not. */
export const NO_PROGRESS: Progress = { show: () => {}, clear: () => {} }
