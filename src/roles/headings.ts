import type { Role } from '../newspaper.ts'
import type { Line } from '../read/lines.ts'
import type { Wording } from '../text/wording.ts'
import { anyOf } from '../lexicon/recognise/pattern.ts'
import { attributionVerbs, briefsWords, campaignOpeners, columnWords, exhortations, seriesOpeners } from '../lexicon/zh/headings.ts'

/** The roles that a heading of a package may have. */
export type HeadingRole = 'standingHead' | 'kicker' | 'headline' | 'deck'
export const HEADING_ROLES: readonly HeadingRole[] = ['standingHead', 'kicker', 'headline', 'deck'] satisfies readonly Role[]

/** One sign by which a heading's words speak for a role. */
interface Sign {
  role: HeadingRole
  /** Why print is like that: its name in the wording of explanations. */
  why: Wording
  pattern: RegExp
  /** Strength in natural logarithms. */
  weight: number
}

const SIGNS: readonly Sign[] = [
  { role: 'kicker', why: 'saysWho', pattern: new RegExp(`${anyOf(attributionVerbs.flat())}$`, 'u'), weight: 3 },
  { role: 'kicker', why: 'inSeries', pattern: new RegExp(`^[（(]?${anyOf(seriesOpeners.flat())}`, 'u'), weight: 3 },
  {
    role: 'kicker',
    why: 'occasion',
    pattern: /(?:会议|會議|大会|大會|仪式|儀式|活动|活動|论坛|博览会|[会會])?在.{1,8}(?:召开|召開|举行|舉行|开幕|開幕|启动|啟動)$/u,
    weight: 1.6
  },
  { role: 'kicker', why: 'notice', pattern: /^.{2,6}(?:通告|公告|通知|启事|啟事|通报|通報|提示|文章)$/u, weight: 2.2 },
  { role: 'standingHead', why: 'columnName', pattern: new RegExp(`^.{0,8}${anyOf(columnWords.flat())}$`, 'u'), weight: 3.2 },
  { role: 'standingHead', why: 'campaign', pattern: new RegExp(`^${anyOf(campaignOpeners.flat())}`, 'u'), weight: 3.2 },
  { role: 'standingHead', why: 'columnPart', pattern: /^\p{Script=Han}{2,6}[·・]\p{Script=Han}{2,8}$/u, weight: 3 },
  {
    role: 'standingHead',
    why: 'campaignOf',
    pattern: /^.{0,5}(?:贯彻|落实|学习|弘扬|践行|貫徹|落實|學習|弘揚|踐行).{2,12}(?:精神|思想|讲话|講話)$/u,
    weight: 3
  },
  { role: 'standingHead', why: 'columnIn', pattern: /^\p{Script=Han}{2,7}在[ \u3000]?\p{Script=Han}{2,4}$/u, weight: 3 },
  { role: 'deck', why: 'dash', pattern: /^(?:——|──|—|―)/u, weight: 5 },
  { role: 'deck', why: 'attended', pattern: /(?:讲话|主持|出席|致辞|参加|講話|致辭)(?:$|[ \u3000])/u, weight: 1.6 },
  // … what else the one did who is named in the headline above: 主持……, 出席……
  { role: 'deck', why: 'attended', pattern: /^(?:主持|出席|会见|會見|考察|视察|視察|参加|參加)/u, weight: 0.6 },
  { role: 'deck', why: 'saidBelow', pattern: /^[^：，。]{2,10}：/u, weight: 0.6 },
  { role: 'headline', why: 'exclaims', pattern: /[？！?!]$/u, weight: 0.5 },
  { role: 'headline', why: 'collection', pattern: new RegExp(`${anyOf(briefsWords.flat())}$`, 'u'), weight: 2 }
]

/** A page's headings are asked for several times, by every order they may stand in. */
const known = new Map<string, Readonly<Record<HeadingRole, number>>>()
const MOST_KNOWN = 500

/** What speaks for each role of a heading, by its words alone, in natural logarithms: a table of signs, no sign nothing. */
export function headingSigns(text: string): Readonly<Record<HeadingRole, number>> {
  const held = known.get(text)
  if (held) return held
  if (known.size >= MOST_KNOWN) known.clear()
  const score: Record<HeadingRole, number> = { standingHead: 0, kicker: 0, headline: 0, deck: 0 }
  for (const { role, pattern, weight } of SIGNS) if (pattern.test(text)) score[role] += weight
  known.set(text, score)
  return score
}

/** A label that a caller knows: surer than any sign. */
const OWN_LABEL = 6

/** A heading with its lines, which may be read by a caller's own words. */
export interface HeadingText {
  text: string
  lines: readonly Line[]
}

/** Whether a heading is a standing head of the caller's own lexicon. */
export const isOwnLabel = ({ text, lines }: HeadingText): boolean => lines[0]!.words?.own?.isStandingHead(text) === true

/** The same for a heading with its lines. */
export function signsOf(heading: HeadingText): Readonly<Record<HeadingRole, number>> {
  return isOwnLabel(heading) ? { standingHead: OWN_LABEL, kicker: 0, headline: 0, deck: 0 } : headingSigns(heading.text)
}

/** Why a heading's words speak for one role or another: the signs that {@link headingSigns} adds up. */
export const headingReasons = (text: string): { why: Wording; role: HeadingRole }[] => SIGNS.filter(({ pattern }) => pattern.test(text))

const exhorting = new RegExp(`^${anyOf(exhortations.flat())}`, 'u')

/** A line that begins with a verb whose subject, if any, stands in the line before: 推动……, 奋力…… */
export function headsOn(text: string): boolean {
  return exhorting.test(text)
}

const briefs = new RegExp(`(?:${anyOf(briefsWords.flat())})[ \u3000]?$`, 'u')

/** The headline of a column of short items, each with a dateline of its own. */
export function headsBriefs(text: string): boolean {
  return text.length <= 12 && briefs.test(text.replace(/[ \u3000]/g, ''))
}
