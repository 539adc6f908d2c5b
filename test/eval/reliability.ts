import { alignColumns } from '../../script/align-columns.ts'

/** A block's confidence, and whether it was right. */
export interface Rated {
  confidence: number
  right: boolean
}

/** Blocks of about one confidence. */
export interface Bin {
  blocks: number
  /** Their mean confidence, and the share of them that is right. */
  confidence: number
  right: number
}

/** How far confidences can be believed. */
export interface Reliability {
  /** Of equal mass, the least sure first. */
  bins: Bin[]
  /** Expected calibration error: by how much confidence and share of right ones differ, on average over the blocks. */
  error: number
  /** Area under the curve: how often a right block is surer than a wrong one; ties count half. */
  area: number
}

/** Bins of the table. */
const BINS = 10
/** What must hold over all evaluation pages. */
const MOST_ERROR = 0.05
const LEAST_AREA = 0.8

/**
 * Compares what blocks say of themselves with what they are.
 *
 * @param rated at least one right and one wrong block
 */
export function measureReliability(rated: readonly Rated[]): Reliability {
  const sorted = [...rated].sort((a, b) => a.confidence - b.confidence)
  const bins = Array.from({ length: BINS }, (_, at) =>
    sorted.slice(Math.round((at * sorted.length) / BINS), Math.round(((at + 1) * sorted.length) / BINS))
  ).flatMap((bin): Bin[] =>
    bin.length === 0
      ? []
      : [{ blocks: bin.length, confidence: mean(bin.map(({ confidence }) => confidence)), right: mean(bin.map(({ right }) => Number(right))) }]
  )
  const error = bins.reduce((sum, { blocks, confidence, right }) => sum + blocks * Math.abs(confidence - right), 0) / sorted.length
  return { bins, error, area: areaUnderCurve(sorted) }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** @param sorted by confidence */
function areaUnderCurve(sorted: readonly Rated[]): number {
  let [right, wrong, above] = [0, 0, 0]
  for (let at = 0; at < sorted.length;) {
    let [rightHere, wrongHere] = [0, 0]
    for (const { confidence } = sorted[at]!; at < sorted.length && sorted[at]!.confidence === confidence; at++)
      if (sorted[at]!.right) rightHere++
      else wrongHere++
    above += rightHere * (wrong + wrongHere / 2)
    right += rightHere
    wrong += wrongHere
  }
  return above / (right * wrong)
}

/** The reliability table, in lines to print. */
export function reliabilityTable({ bins, error, area }: Reliability): string[] {
  return [
    ...alignColumns([
      ['confidence', 'right', 'blocks'],
      ...bins.map(({ confidence, right, blocks }) => [confidence.toFixed(3), right.toFixed(3), String(blocks)])
    ]),
    `calibration error ${error.toFixed(3)}, area under the curve ${area.toFixed(3)}`
  ]
}

/** A sentence for each limit that is not kept. */
export function beyondLimits({ error, area }: Reliability): string[] {
  return [
    ...(error > MOST_ERROR ? [`Confidence: the calibration error is ${error.toFixed(3)}, its limit ${MOST_ERROR}; \`npm run calibrate\` fits it anew`] : []),
    ...(area < LEAST_AREA ? [`Confidence: the area under the curve is ${area.toFixed(3)}, its limit ${LEAST_AREA}`] : [])
  ]
}
