import type { Entries } from '../entries.ts'

/**
 * Offices whose holders a standing committee of a people's congress *decides* to appoint or remove: its list is headed 决定任命, 决定免职.
 * Source: 地方各级人民代表大会和地方各级人民政府组织法, the article on a standing committee's powers: members of the government of its level.
 */
export const decidedOffices: Entries = [
  // governors, mayors and their deputies
  ['人民政府'],
  // heads of a government and its departments
  ['省长', '市长', '州长', '县长', '区长', '厅长', '局长', '政府秘书长']
]

/** Offices whose holders it *appoints* or removes itself: its list is headed 任命, 免职. Source: the same article. */
export const appointedOffices: Entries = [
  // supervisors, courts, procuratorates
  ['监察委员会', '人民法院', '人民检察院'],
  // judges, prosecutors, its own offices
  ['审判员', '检察员', '庭长', '人大常委会', '人民代表大会常务委员会']
]
