/** Months as datelines print them: in full or cut short. */
export const months: readonly string[] =
  'January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.'.split(
    ' '
  )

/** Words in capitals before a dash that are no place. */
export const noPlaces: ReadonlySet<string> = new Set(
  'VOL NO WANTED LOST FOUND NOTE NOTICE SALE TODAY TONIGHT TOMORROW MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY WHAT WHEN WHERE WHO WHY HOW QUESTION ANSWER Q A'.split(
    ' '
  )
)
