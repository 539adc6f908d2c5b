/** Recognisers and lines as they are on a page with letters: by the built-in words of all scripts. */
import { BUILT_IN } from '../src/lexicon/built-in.ts'
import * as recognise from '../src/lexicon/recognise.ts'
import * as furniture from '../src/lexicon/recognise/furniture.ts'
import * as opening from '../src/lexicon/recognise/opening.ts'
import type { Words } from '../src/lexicon/words.ts'
import { readBy, readPages, type Line, type Page } from '../src/read/lines.ts'

type Reads<F extends (text: string, words?: Words) => unknown> = (text: string) => ReturnType<F>

const byBuiltIn =
  <T>(read: (text: string, words?: Words) => T) =>
  (text: string): T =>
    read(text, BUILT_IN)

export const isByline: Reads<typeof recognise.isByline> = byBuiltIn(recognise.isByline)
export const isPhotoCredit: Reads<typeof recognise.isPhotoCredit> = byBuiltIn(recognise.isPhotoCredit)
export const isTagline: Reads<typeof recognise.isTagline> = byBuiltIn(recognise.isTagline)
export const matchByline: Reads<typeof recognise.matchByline> = byBuiltIn(recognise.matchByline)
export const matchClosingCredit: Reads<typeof recognise.matchClosingCredit> = byBuiltIn(recognise.matchClosingCredit)
export const matchDateline: Reads<typeof recognise.matchDateline> = byBuiltIn(recognise.matchDateline)
export const matchPhotoCredit: Reads<typeof recognise.matchPhotoCredit> = byBuiltIn(recognise.matchPhotoCredit)
export const matchRunInCredit: Reads<typeof recognise.matchRunInCredit> = byBuiltIn(recognise.matchRunInCredit)
export const matchTagline: Reads<typeof recognise.matchTagline> = byBuiltIn(recognise.matchTagline)
export const matchTrailingCredit: Reads<typeof recognise.matchTrailingCredit> = byBuiltIn(recognise.matchTrailingCredit)
export const readJumpLine: Reads<typeof recognise.readJumpLine> = byBuiltIn(recognise.readJumpLine)

export const isFurniture = (text: string, chinese: boolean): boolean => furniture.isFurniture(text, chinese, BUILT_IN)
export const opensStory = (text: string, rest: string = ''): boolean => opening.opensStory(text, rest, BUILT_IN)

/** The pages of a dump, and all their lines. */
export const pagesOf = (text: string): Page[] => Array.from(readPages(text), (page) => readBy(page, BUILT_IN))
export const linesOf = (text: string): Line[] => pagesOf(text).flatMap(({ lines }) => lines)
