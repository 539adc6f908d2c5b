/** What streets are called, in full and cut short: the last word of an address. */
export const streetWords: readonly string[] =
  'Street St Avenue Ave Road Rd Lane Ln Row Square Sq Place Pl Court Ct Drive Dr Boulevard Blvd Quay Wharf Yard Terrace Alley Parade Crescent Highway Hwy Broadway'.split(
    ' '
  )

/** Words of a firm's name, at its end or before it. */
export const firmWords: readonly string[] = [
  '& Sons',
  '& Son',
  '& Co',
  'Bros',
  'Brothers',
  'Company',
  'Store',
  'Stores',
  'Emporium',
  'Pharmacy',
  'Market',
  'House',
  'Shop'
]
