import { endsInHyphen, startsSmall } from '../text/signs.ts'
import type { Draft } from './drafts.ts'

/** Whether running text breaks off in mid-sentence. */
export function breaksOff({ kind, role, text }: Draft): boolean {
  return kind === 'body' && role === undefined && (/[\p{L}\d,;]$/u.test(text) || endsInHyphen(text))
}

/** Whether running text begins in mid-sentence. */
export const goesOn = ({ kind, role, text }: Draft): boolean => kind === 'body' && role === undefined && startsSmall(text)
