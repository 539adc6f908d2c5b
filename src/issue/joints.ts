import { endsSentence } from '../text/characters.ts'
import type { Opening, Return } from './halves.ts'
import type { Content, Kinship, Told } from './kinship.ts'
import { isSamePage, type KnownPage } from './page-keys.ts'
import type { Wording } from '../text/wording.ts'
import { endOf, startOf, type PageBlock, type PageStory } from './page-story.ts'

/** A way in which a story may go on: with a run of another page's story, announced by a jump line there. */
export interface Joint {
  /** Index of the opening. */
  opening: number
  /** Index of the story that goes on with it. */
  story: number
  /** Its paragraphs from … to (not counted in), of those in its body. */
  from: number
  to: number
  /** Index of the jump line that says where it comes from, if there is one for it. */
  back: number | undefined
  /** What speaks for it, in natural logarithms; above zero more than against it. */
  score: number
  /** What that is made of. */
  signs: readonly (readonly [sign: Wording, weight: number])[]
}

// Evidence in natural logarithms.

/** Of the stories of a page, few go on with a given one. */
const ANY_STORY = -2.5
/** A continuation says where it comes from: without such a line it hardly is one. */
const UNANNOUNCED = -2.5
/** The line names the page that the story came from. */
const FROM_THAT_PAGE = 2.5
/** … another one; but a page's own label may be misread. */
const FROM_ANOTHER = -4
/** Both lines call the story the same: FLOOD. */
const SAME_NAME = 4
/** … or differently. */
const OTHER_NAME = -5
/** The line stands in the story's package: it was put there by its place. */
const IN_PACKAGE = 1.5
/** The run begins right behind the line in the dump, or ends right before it. */
const BEHIND_LINE = 1.5
const BEFORE_LINE = 0.7
/** All words of the headline here in the story there. */
const HEADLINE = 2
/** So many stand there by chance. */
const USUALLY_SHARED = 0.25
/** The headline here opens with what the story there is called: Flood: Second crest expected. */
const NAME_OPENS_HEADLINE = 3
/** A whole package of its own: a kicker, a standing head or a deck besides. */
const OWN_PACKAGE = -1.5
/** Nothing but a list or a table of facts: that is told whole. */
const OWN_LIST = -3
/** A sentence breaks off there and goes on here. */
const SENTENCE_GOES_ON = 1.5
/** … where a jump line stands in the package besides. */
const ANNOUNCED_TOO = 1.5
/** One of the two only. */
const SENTENCE_BREAKS = -1.5
/** It opens as a story does, with a dateline or a reporter's credit. */
const OPENS_STORY = -4
/** It has a byline of its own under its headline. */
const OWN_BYLINE = -1.5
/** The run begins or ends where no story was cut. */
const CUT_ANEW = -4
/** Words weigh as much as they say, but not more than this, for or against: related stories share words too. */
const MOST_FOR = 8
const MOST_AGAINST = -5
/** Ways to go on that are kept for an opening, the likeliest. */
const CANDIDATES = 24

const isBody = ({ block: { role } }: PageBlock): boolean => role === 'paragraph' || role === 'listItem'
const isHead = ({ block: { role } }: PageBlock): boolean => role === 'headline' || role === 'kicker' || role === 'deck' || role === 'standingHead'

/** What heads a story: its terms, each once, and its headings in small letters. */
interface Heads {
  terms: readonly number[]
  names: readonly string[]
  /** It has a byline of its own. */
  bylined: boolean
  /** It has a kicker, a standing head or a deck. */
  packaged: boolean
}

/** The paragraphs of a story. */
export const bodyOf = ({ blocks }: PageStory): PageBlock[] => blocks.filter(isBody)

/** Finds, for each opening, the likeliest ways to go on. */
export function findJoints(
  stories: readonly PageStory[],
  openings: readonly Opening[],
  returns: readonly Return[],
  keys: ReadonlyMap<number, KnownPage>,
  kinship: Kinship
): Joint[] {
  const onPage = new Map<number, number[]>()
  stories.forEach(({ page }, at) => {
    const same = onPage.get(page)
    if (same) same.push(at)
    else onPage.set(page, [at])
  })
  const backsOf = new Map<number, number[]>()
  returns.forEach(({ page }, at) => {
    const same = backsOf.get(page)
    if (same) same.push(at)
    else backsOf.set(page, [at])
  })
  const bodies = stories.map(bodyOf)
  const heads: Heads[] = []
  const contents = new Map<PageBlock, Content>()
  const contentOf = (one: PageBlock): Content => {
    let content = contents.get(one)
    if (!content) contents.set(one, (content = kinship.read(one.block.text)))
    return content
  }
  return openings.flatMap((opening, at) => {
    const first = stories[opening.story]!
    const told = kinship.gather(first.blocks.map(contentOf))
    const joints = opening.pages.flatMap(({ page, sure }) => (onPage.get(page) ?? []).flatMap((index) => waysOn(index, sure, backsOf.get(page) ?? [])))
    return joints.sort((a, b) => b.score - a.score || a.story - b.story).slice(0, CANDIDATES)

    /** The best run of a story, for each jump line that may announce it and for none. */
    function waysOn(index: number, sure: number, backs: readonly number[]): Joint[] {
      const body = bodies[index]!
      if (index === opening.story || body.length === 0) return []
      const kin = body.map((one) => told.compare(contentOf(one)))
      return [undefined, ...backs].map((back): Joint => {
        const run = bestRun(body, kin, back === undefined ? undefined : startOf(returns[back]!.line))
        const listed = body.slice(run.from, run.to).every(({ block }) => block.role === 'listItem') ? OWN_LIST : 0
        const words = Math.max(MOST_AGAINST, Math.min(MOST_FOR, run.words))
        const signs: Joint['signs'] = [
          ['anyStory', ANY_STORY],
          ['namesPage', sure],
          ['sharesWords', words],
          ['list', listed],
          ['runPlace', run.place],
          ['announced', announced(opening, back, index)],
          ['headline', headed(opening, told, index, run.from)],
          ['sentence', goesOn(opening, body[run.from]!, back !== undefined && returns[back]!.story === index)]
        ]
        return {
          opening: at,
          story: index,
          from: run.from,
          to: run.to,
          back,
          score: signs.reduce((sum, [, weight]) => sum + weight, 0),
          signs
        }
      })
    }
  })

  /** What the jump line here says of the story there. */
  function announced({ story, jump }: Opening, back: number | undefined, index: number): number {
    if (back === undefined) return UNANNOUNCED
    const line = returns[back]!
    let score = line.story === index ? IN_PACKAGE : 0
    const page = keys.get(stories[story]!.page)!
    if (line.key) score += isSamePage(line.key, page) ? FROM_THAT_PAGE : page.printed ? FROM_ANOTHER : 0
    if (jump.slug !== undefined && line.jump.slug !== undefined) score += jump.slug.toLowerCase() === line.jump.slug.toLowerCase() ? SAME_NAME : OTHER_NAME
    return score
  }

  /** What the headline here has of the story there; only a run from the story's start has the headline. */
  function headed({ jump }: Opening, told: Told, at: number, from: number): number {
    if (from > 0) return 0
    const { terms, names, bylined, packaged } = (heads[at] ??= readHeads(stories[at]!))
    let score = bylined ? OWN_BYLINE : 0
    let shared = 0
    for (const term of terms) if (told.has(term)) shared++
    if (terms.length > 0) score += HEADLINE * (shared / terms.length - USUALLY_SHARED)
    if (packaged) score += OWN_PACKAGE
    const name = jump.slug?.toLowerCase()
    if (name !== undefined && names.some((text) => text.startsWith(name))) score += NAME_OPENS_HEADLINE
    return score
  }

  /** What heads a story, read once. */
  function readHeads({ blocks }: PageStory): Heads {
    const own = blocks.filter(isHead)
    return {
      terms: [...new Set(own.flatMap((one) => [...contentOf(one).terms]))],
      names: own.map(({ block }) => block.text.toLowerCase()),
      bylined: blocks.some(({ block }) => block.role === 'byline'),
      packaged: own.some(({ block }) => block.role !== 'headline')
    }
  }

  /** Whether the sentence that broke off there goes on here. */
  function goesOn({ story }: Opening, first: PageBlock, inPackage: boolean): number {
    const last = bodies[story]!.at(-1)
    if (!last) return 0
    const open = !endsSentence(last.block.text)
    const taken = /^\p{Ll}/u.test(first.block.text)
    return open && taken ? SENTENCE_GOES_ON + (inPackage ? ANNOUNCED_TOO : 0) : open !== taken && taken ? SENTENCE_BREAKS : 0
  }
}

/** The run of paragraphs that goes on best with a story: what its words say, and what its place says besides. */
function bestRun(body: readonly PageBlock[], kin: readonly number[], line: number | undefined): { from: number; to: number; words: number; place: number } {
  const next = line === undefined ? -1 : nearest(body, line, 1)
  const last = line === undefined ? -1 : nearest(body, line, -1)
  const startWorth = (at: number): number => (at === next ? BEHIND_LINE : at > 0 ? CUT_ANEW : 0) + (body[at]!.opens ? OPENS_STORY : 0)
  const endWorth = (at: number): number => (at === body.length - 1 ? 0 : CUT_ANEW) + (at === last ? BEFORE_LINE : 0)
  const best = { from: 0, to: 0, value: -Infinity, words: 0 }
  const run = { from: 0, value: -Infinity, words: 0 }
  for (let at = 0; at < body.length; at++) {
    const inside = run.value + (body[at]!.opens ? OPENS_STORY : 0)
    const start = startWorth(at)
    if (inside > start) run.value = inside
    else {
      run.from = at
      run.value = start
      run.words = 0
    }
    run.value += kin[at]!
    run.words += kin[at]!
    const value = run.value + endWorth(at)
    if (value <= best.value) continue
    best.from = run.from
    best.to = at + 1
    best.value = value
    best.words = run.words
  }
  return { from: best.from, to: best.to, words: best.words, place: best.value - best.words }
}

/** Index of the paragraph that stands nearest to an offset, behind it (1) or before it (−1); none where another page's end lies between. */
function nearest(body: readonly PageBlock[], offset: number, side: 1 | -1): number {
  let found = -1
  let distance = Infinity
  body.forEach((one, at) => {
    const apart = side === 1 ? startOf(one) - offset : offset - endOf(one)
    if (apart >= 0 && apart < distance) {
      distance = apart
      found = at
    }
  })
  return distance <= NEAR ? found : -1
}

/** Right behind or before a line: a heading of a line or two may stand between, in UTF-16 units. */
const NEAR = 60
