import type { Entry } from '../entry.ts'

/** What people who are credited are called; a beat may stand before it (Education Writer). */
export const titles: readonly Entry[] = [
  { forms: ['Writer', 'Writers', 'Reporter', 'Reporters', 'Correspondent', 'Correspondents', 'Columnist', 'Critic'], note: 'words' },
  { forms: ['Photographer', 'Photographers', 'Photojournalist'], note: 'pictures' },
  { forms: ['Editor', 'Editors'], note: 'desk' }
]

/** Beats and ranks before a title. */
export const beats: readonly string[] = (
  'Staff Senior Chief Special Education Sports Business Political Politics City Metro State National Foreign Science Health Medical Food Travel ' +
  'Features Arts Music Film Book Theater Courts Crime Police Environment Environmental Religion Technology Transportation Washington Capitol Contributing Assistant Managing Business'
).split(' ')

/** Agencies as printed in datelines and credits. */
export const agencies: readonly Entry[] = [
  { forms: ['The Associated Press', 'Associated Press', 'AP'], note: 'AP' },
  { forms: ['Reuters', 'REUTERS'], note: 'Reuters' },
  { forms: ['United Press International', 'United Press', 'UPI', 'UP'], note: 'UPI and the older UP' },
  { forms: ['Agence France-Presse', 'AFP'], note: 'AFP' },
  { forms: ['Bloomberg News', 'Bloomberg'], note: 'Bloomberg' },
  { forms: ['International News Service', 'INS'], note: 'Hearst’s agency until 1958' },
  { forms: ['Getty Images'], note: 'a picture library' },
  { forms: ['Xinhua'], note: 'Xinhua' },
  { forms: ['dpa', 'DPA', 'WTB', 'W.T.B.', 'Wolff', 'epd', 'KNA'], note: 'German agencies, the older Wolff’s bureau among them' },
  { forms: ['APA', 'SDA', 'ATS'], note: 'Austria’s and Switzerland’s' },
  { forms: ['Havas', 'ANSA', 'EFE', 'ANP', 'Belga'], note: 'France’s until 1940, Italy’s, Spain’s, the Netherlands’, Belgium’s' },
  { forms: ['TASS', 'Tass', 'Ritzau', 'NTB', 'TT'], note: 'Russia’s and Scandinavia’s' }
]

/** Words that lead from a name to a paper: Jane Doe of The Tribune. */
export const particles: readonly string[] = 'de del della di da dos du van von der den ter la le el al bin ibn y e zu'.split(' ')

/** Offices under which legal notices are signed. */
export const offices: readonly string[] =
  'Sheriff Deputy Clerk Mayor Treasurer Auditor Attorney Attorneys Judge Trustee Receiver Executor Executrix Administrator Administratrix Secretary President Commissioner Assessor Collector Assignee Notary'.split(
    ' '
  )
