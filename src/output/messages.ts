import { VFileMessage } from 'vfile-message'
import type { Evidence, Explanation, Newspaper } from '../newspaper.ts'
import { locateIn, positionOf } from './positions.ts'

/**
 * Gives a newspaper's explanations as messages that vfile's reporters print: each with its place in the text, the rule `broadsheet:` and what it is
 * about, and as its note the evidence, a sign a line.
 *
 * @param newspaper - What `reconstruct` gave with `explain`; without it there are no messages.
 * @param text - The text that spans count in.
 */
export function toMessages({ explanations = [] }: Newspaper, text: string): VFileMessage[] {
  const locate = locateIn(text)
  return explanations.map((explanation) => {
    const { about, span, evidence } = explanation
    const message = new VFileMessage(describeDecision(explanation), { place: positionOf([span], locate), ruleId: about, source: 'broadsheet' })
    message.fatal = undefined
    message.actual = text.slice(...span)
    message.note = evidence.map(describeEvidence).join('\n')
    return message
  })
}

/** A decision in one sentence: what was decided, by how much, and what would have been next. */
export function describeDecision({ about, decision, runnerUp, margin }: Explanation): string {
  const by = margin === undefined ? '' : ` by ${margin.toFixed(2)}`
  const otherwise = runnerUp === undefined ? '' : ` (else: ${runnerUp})`
  return `${about}: ${decision}${by}${otherwise}`
}

/** A sign with its weight before it, where it has one. */
export function describeEvidence({ sign, weight }: Evidence): string {
  return `${weight === undefined ? '  sure' : `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2).padStart(5)}`} ${sign}`
}
