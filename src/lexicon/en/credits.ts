import type { Entries } from '../entries.ts'

/** What people who are credited are called; a beat may stand before it (Education Writer). */
export const titles: Entries = [
  // words
  ['Writer', 'Writers', 'Reporter', 'Reporters', 'Correspondent', 'Correspondents', 'Columnist', 'Critic'],
  // pictures
  ['Photographer', 'Photographers', 'Photojournalist'],
  // desk
  ['Editor', 'Editors']
]

/** Beats and ranks before a title. */
export const beats: readonly string[] = (
  'Staff Senior Chief Special Education Sports Business Political Politics City Metro State National Foreign Science Health Medical Food Travel ' +
  'Features Arts Music Film Book Theater Courts Crime Police Environment Environmental Religion Technology Transportation Washington Capitol Contributing Assistant Managing Business'
).split(' ')

/** Agencies as printed in datelines and credits. */
export const agencies: Entries = [
  // AP
  ['The Associated Press', 'Associated Press', 'AP'],
  // Reuters
  ['Reuters', 'REUTERS'],
  // UPI and the older UP
  ['United Press International', 'United Press', 'UPI', 'UP'],
  // AFP
  ['Agence France-Presse', 'AFP'],
  // Bloomberg
  ['Bloomberg News', 'Bloomberg'],
  // Hearst’s agency until 1958
  ['International News Service', 'INS'],
  // a picture library
  ['Getty Images'],
  // Xinhua
  ['Xinhua'],
  // German agencies, the older Wolff’s bureau among them
  ['dpa', 'DPA', 'WTB', 'W.T.B.', 'Wolff', 'epd', 'KNA'],
  // Austria’s and Switzerland’s
  ['APA', 'SDA', 'ATS'],
  // France’s until 1940, Italy’s, Spain’s, the Netherlands’, Belgium’s
  ['Havas', 'ANSA', 'EFE', 'ANP', 'Belga'],
  // Russia’s and Scandinavia’s
  ['TASS', 'Tass', 'Ritzau', 'NTB', 'TT']
]

/** Words that lead from a name to a paper: Jane Doe of The Tribune. */
export const particles: readonly string[] = 'de del della di da dos du van von der den ter la le el al bin ibn y e zu'.split(' ')

/** Offices under which legal notices are signed. */
export const offices: readonly string[] =
  'Sheriff Deputy Clerk Mayor Treasurer Auditor Attorney Attorneys Judge Trustee Receiver Executor Executrix Administrator Administratrix Secretary President Commissioner Assessor Collector Assignee Notary'.split(
    ' '
  )
