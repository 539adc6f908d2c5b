import { COEFFICIENTS } from './coefficients.ts'

/** What a block's confidence is made of. All but the last three: the more, the surer. The first four are 0 where nothing speaks against, and fall from there. */
export interface Signs {
  /** Where it begins and ends, how sure the page's best chain of lines is of it; in natural logarithms. */
  extent: number
  /** Which heading of its package it is, in natural logarithms. */
  role: number
  /** That a heading stands over the story whose words it has, in natural logarithms. */
  heading: number
  /** Where its story begins and ends, in natural logarithms. */
  cut: number
  /** Its length: the logarithm of its UTF-16 units. What stands between two wrong cuts is mostly short. */
  length: number
  /** 1 where it was printed in one piece; 0 where it breaks off, is taken up, or was put together from places apart. */
  whole: number
  /** The share of the page's blocks that are whole: of how far the dump keeps the order in which one reads. */
  wholePage: number
  /** How sure the engine was of its characters: 0 where it is, or does not say; less with the share of them that it is unsure of. */
  recognised: number
  /** 1 for text in ideographs: there the lost indent tells more than in Latin letters. */
  ideographs: number
  /** 1 for what heads a story; for what belongs to none. */
  isHeading: number
  isFurniture: number
}

export type SignName = keyof Signs

const coefficients: Readonly<Record<SignName | 'base', number>> = COEFFICIENTS

/** The signs by name, in the order of {@link COEFFICIENTS}. */
export const SIGN_NAMES: readonly SignName[] = Object.keys(coefficients).filter((name): name is SignName => name !== 'base')

/** What each sign says for a block, in natural logarithms of odds: its value times its coefficient. */
export function weighSigns(signs: Signs): Record<SignName | 'base', number> {
  const weighed = { ...coefficients }
  for (const name of SIGN_NAMES) weighed[name] *= signs[name]
  return weighed
}

/** How likely a block of such signs is right, from 0 to 1, in hundredths: a logistic function of the sum of its signs. */
export function confidenceOf(signs: Signs): number {
  let odds = coefficients.base
  for (const name of SIGN_NAMES) odds += coefficients[name] * signs[name]
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}

/** Margin, in natural logarithms, at which a joint counts as half way from a guess to certainty. */
const HALF_SURE = 1.5

/** How sure a joint of two halves of a story is, from its margin in natural logarithms. Too few jump on the pages with gold to fit this. */
export const jointConfidence = (margin: number): number => Math.round(100 * (1 - 0.5 * Math.exp(-Math.max(0, margin) / HALF_SURE))) / 100
