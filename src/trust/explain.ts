import { explainHeadings, type HeadingReason } from '../articles/explain-headings.ts'
import type { CutReason } from '../articles/cut.ts'
import { explainRoles, type RoleReason } from '../articles/explain-roles.ts'
import type { TellStories } from '../articles/stories.ts'
import type { JumpReason } from '../issue/join-stories.ts'
import type { Draft } from '../join/drafts.ts'
import type { Reading } from '../join/chain.ts'
import { explainJoints, type JointReason } from '../join/explain-joints.ts'
import type { Block, Evidence, Explanation, Role, Span } from '../newspaper.ts'
import type { Line } from '../read/lines.ts'
import { ruledRole } from '../read/ruled.ts'
import { ROLE_NAMES, say, type NamedEvidence } from '../text/wording.ts'
import { confidenceOf, weighSigns, type SignName, type Signs } from './confidence.ts'

/** What the stages tell of their decisions while a page is rebuilt, by the lines that these are of. */
export interface Trace {
  /** The lines of a page as they were read, which say what was decided of their ends. */
  lines: (reading: Reading) => void
  stories: TellStories
  jump: (reason: JumpReason) => void
  /** The finished drafts of a page, furniture too, and what their confidences are made of. */
  rate: (drafts: readonly Draft[], signs: readonly Signs[]) => void
  /** What the confidence of the block that begins at an offset is made of. */
  signsAt: (start: number) => Signs | undefined
  /**
   * What was told, in words.
   * @param blocks those of the finished newspaper, in their final roles
   */
  explain: (blocks: readonly Block[]) => Explanation[]
}

/** Opens a trace. */
export function openTrace(): Trace {
  const joints = new Map<Line, JointReason>()
  const cuts: CutReason[] = []
  const headings: { reason: HeadingReason; first: Draft | undefined; next: Draft | undefined }[] = []
  const roles = new Map<Line, RoleReason>()
  const jumps: JumpReason[] = []
  const rated = new Map<number, { draft: Draft; signs: Signs }>()
  return {
    lines: (reading) => {
      for (const reason of explainJoints(reading)) joints.set(reason.line, reason)
    },
    stories: {
      cut: (reason) => void cuts.push(reason),
      explainHeadings,
      heading: (reason, firstOf) => void headings.push({ reason, first: firstOf(reason.target), next: firstOf(reason.next) }),
      package: ({ lines, chosen, others, margin }) => {
        for (const reason of explainRoles(lines, chosen, others, margin)) roles.set(reason.draft.lines[0]!, reason)
      }
    },
    jump: (reason) => void jumps.push(reason),
    rate: (drafts, signs) => {
      drafts.forEach((draft, at) => rated.set(placeOf(draft)[0], { draft, signs: signs[at]! }))
    },
    signsAt: (start) => rated.get(start)?.signs,
    explain: (blocks) =>
      [
        ...blocks.flatMap(({ role, spans }) => {
          const { draft, signs } = rated.get(spans[0]![0])!
          return [
            ...draft.lines.flatMap((line, place) => explainLine(line, place > 0, joints.get(line))),
            explainRole({ ...draft, role }, roles.get(draft.lines[0]!)),
            explainConfidence(draft, signs)
          ]
        }),
        ...cuts.map(explainCut),
        ...headings.map(({ reason, first, next }) => explainHeading(reason, first, next)),
        ...jumps.map((reason) => explainJump(reason, placeOf(rated.get(reason.first.spans[0]![0])!.draft)))
      ]
        .map(tidy)
        .sort((a, b) => a.span[0] - b.span[0] || ORDER.indexOf(a.about) - ORDER.indexOf(b.about))
  }
}

const ORDER: readonly Explanation['about'][] = ['line', 'role', 'story', 'heading', 'jump', 'confidence']

const spanOf = ({ spans }: Line): Span => [spans[0]![0], spans.at(-1)![1]]
const placeOf = ({ lines }: Draft): Span => spanOf(lines[0]!)

/** Weights in hundredths, the strongest sign first. */
function tidy(explanation: Explanation): Explanation {
  const evidence = explanation.evidence.map(({ sign, weight }): Evidence => ({ sign, ...(weight !== undefined && { weight: round(weight) }) }))
  return {
    ...explanation,
    evidence: evidence.sort((a, b) => Math.abs(b.weight ?? Infinity) - Math.abs(a.weight ?? Infinity)),
    ...(explanation.margin !== undefined && { margin: round(explanation.margin) })
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** A line of a page's first line has nothing before it; where a later step decided otherwise than the chain of lines, that is said. */
function explainLine(line: Line, goesOn: boolean, reason: JointReason | undefined): Explanation[] {
  if (!reason) return []
  const { wraps, decision, runnerUp, margin, evidence } = reason
  const span = spanOf(line)
  if (wraps !== goesOn) return [{ about: 'line', span, decision: say(goesOn ? 'joinedLater' : 'partedLater'), evidence: [], runnerUp: say(decision) }]
  return [{ about: 'line', span, decision: say(decision), evidence, runnerUp: say(runnerUp), margin }]
}

const nameOf = (role: Role): string => ROLE_NAMES[role] ?? role

function explainRole(draft: Draft, reason: RoleReason | undefined): Explanation {
  const { role = 'paragraph' } = draft
  const about = { about: 'role' as const, span: placeOf(draft), decision: say('isA', nameOf(role)) }
  if (reason?.role === role) {
    const { evidence, runnerUp, margin } = reason
    return { ...about, evidence, ...(runnerUp && { runnerUp: say('isA', nameOf(runnerUp)) }), ...(margin !== undefined && { margin }) }
  }
  const sign =
    ruledRole(draft) === role
      ? say('ruled')
      : role === 'paragraph'
        ? say('runningText')
        : role === 'subheading'
          ? say('insideStory')
          : role === 'furniture'
            ? say('noStory')
            : say('byForm', nameOf(role))
  return { ...about, evidence: [{ sign }] }
}

function explainConfidence(draft: Draft, signs: Signs): Explanation {
  const weighed = Object.entries(weighSigns(signs)) as [SignName | 'base', number][]
  return {
    about: 'confidence',
    span: placeOf(draft),
    decision: say('sure', String(confidenceOf(signs))),
    evidence: weighed.flatMap(([name, weight]) => (weight === 0 ? [] : [{ sign: say(name), weight }]))
  }
}

const inWords = ({ sign, weight }: NamedEvidence): Evidence => ({ sign: say(sign), weight })

function explainCut({ body, begins, margin, evidence }: CutReason): Explanation {
  const [decision, runnerUp] = begins ? ([say('storyBegins'), say('storyGoesOn')] as const) : ([say('storyGoesOn'), say('storyBegins')] as const)
  return { about: 'story', span: placeOf(body), decision, evidence: evidence.map(inWords), runnerUp, margin }
}

/** How much of a text stands for it in a sentence, in code points. */
const SHOWN = 16
const shorten = (text: string): string => {
  const points = Array.from(text)
  return points.length > SHOWN ? `${points.slice(0, SHOWN).join('')}…` : text
}

function explainHeading({ heading, evidence }: HeadingReason, first: Draft | undefined, next: Draft | undefined): Explanation {
  const name = (draft: Draft | undefined): string =>
    draft ? say(draft.role === 'caption' || draft.role === 'credit' ? 'headsPicture' : 'heads', shorten(draft.text)) : say('headsNothing')
  return { about: 'heading', span: placeOf(heading), decision: name(first), evidence: evidence.map(inWords), ...(first && { runnerUp: name(next) }) }
}

function explainJump({ opening, joint: { signs, score, margin } }: JumpReason, span: Span): Explanation {
  const evidence = signs.flatMap(([name, weight]) => (weight === 0 ? [] : [{ sign: say(name), weight }]))
  return {
    about: 'jump',
    span,
    decision: say('joins', shorten(opening.text)),
    evidence: [...evidence, ...(margin === score ? [] : [{ sign: say('nextWay'), weight: margin - score }])],
    runnerUp: say('leftOpen'),
    margin
  }
}
