import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATES } from '../../src/join/fit.ts'
import type { Habits } from '../../src/join/habits.ts'
import { bestChain, marginsOf, throughsOf, weighMoves } from '../../src/join/lattice.ts'
import { MOVE_WRAPS, MoveTable, STARTS } from '../../src/join/moves.ts'
import { IDEOGRAPHIC } from '../../src/join/setting.ts'

const HABITS: Habits = {
  gap: { wrap: -2.5, break: -0.9 },
  noGap: { wrap: -0.1, break: -0.5 },
  cutAtGap: -4,
  setting: IDEOGRAPHIC,
  flush: -3.5,
  indented: false,
  unwrapped: false
}
/** Any bits of a joint: more kinds than a table of moves has room for at first. */
const joint = fc.integer({ min: 0, max: 2 ** 18 - 1 })
const page = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    joints: fc.array(joint, { minLength: count, maxLength: count }),
    fits: fc.array(fc.double({ min: -12, max: 2, noNaN: true }), { minLength: count * STATES, maxLength: count * STATES })
  })
)

describe('the lattice', () => {
  it('finds what a plain search over all states finds: the best chains, those through each state, and how sure each joint is', () => {
    fc.assert(
      fc.property(page, ({ joints, fits }) => {
        const lattice = weighMoves(Int32Array.from(joints), new MoveTable(HABITS), Float64Array.from(fits))
        const { moves, rows, count } = lattice
        const move = (at: number, from: number, to: number): number => moves.scores[rows[at]! + to * STATES + from]!
        const states = [...Array(STATES).keys()]
        const ahead: number[][] = []
        const behind: number[][] = []
        for (let at = 0; at < count; at++)
          ahead.push(
            states.map(
              (to) => fits[at * STATES + to]! + (at === 0 ? STARTS[to]! : Math.max(...states.map((from) => ahead[at - 1]![from]! + move(at, from, to))))
            )
          )
        for (let at = count - 1; at >= 0; at--)
          behind[at] = states.map((from) =>
            at === count - 1 ? 0 : Math.max(...states.map((to) => move(at + 1, from, to) + fits[(at + 1) * STATES + to]! + behind[at + 1]![to]!))
          )
        const margins = marginsOf(lattice)
        const throughs = throughsOf(lattice)
        for (let at = 0; at < count; at++) {
          for (const state of states) {
            expect(lattice.ahead[at * STATES + state]).toBeCloseTo(ahead[at]![state]!, 9)
            expect(throughs[at * STATES + state]).toBeCloseTo(ahead[at]![state]! + behind[at]![state]!, 9)
          }
          if (at === 0) continue
          const [parted, wrapped] = [0, 1].map((wraps) =>
            Math.max(
              ...states.flatMap((from) =>
                states.map((to) =>
                  MOVE_WRAPS[to * STATES + from] === wraps ? ahead[at - 1]![from]! + move(at, from, to) + fits[at * STATES + to]! + behind[at]![to]! : -Infinity
                )
              )
            )
          )
          expect(margins[at]).toBeCloseTo(Math.abs(wrapped! - parted!), 9)
        }
        const chain = bestChain(lattice)
        const score = chain.reduce(
          (sum: number, state, at) => sum + fits[at * STATES + state]! + (at === 0 ? STARTS[state]! : move(at, chain[at - 1]!, state)),
          0
        )
        expect(score).toBeCloseTo(Math.max(...ahead[count - 1]!), 9)
      })
    )
  })
})
