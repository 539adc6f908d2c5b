import { anyOf } from '../lexicon/recognise/pattern.ts'
import { appointedOffices, decidedOffices } from '../lexicon/zh/appointments.ts'

const listed = /(决定)?(?:任命|任免|免职|免去)(?:人员)?(?:的?名单|的通知)$/u
const decided = new RegExp(anyOf(decidedOffices.flat()), 'u')
const appointed = new RegExp(anyOf(appointedOffices.flat()), 'u')

/**
 * Whether a list of appointments goes with the headline of one, by the offices it fills: such lists share their few words, and stand side by side.
 * @returns 1 where the law puts these offices under that headline, −1 where it puts them under the other, 0 where it does not say
 */
export function headsAppointments(headline: string, body: string): -1 | 0 | 1 {
  const kind = listed.exec(headline)
  if (!kind) return 0
  const [decides, appoints] = [decided.test(body), appointed.test(body)]
  if (decides === appoints) return 0
  return decides === (kind[1] !== undefined) ? 1 : -1
}
