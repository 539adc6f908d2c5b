/** What English titles are made of: the last word of most, apart from a full stop. */
export const titleWords: readonly string[] = (
  'Tribune Times Courier Herald Gazette Post News Journal Chronicle Star Sun Globe Press Record Register Daily Dispatch Examiner Inquirer Observer Sentinel Standard Telegraph Telegram ' +
  'Bee Call Citizen Democrat Republican Independent Leader Mail Mercury Mirror World Union Banner Advertiser Enterprise Eagle Argus Bulletin Reporter Review Patriot Plain-Dealer Intelligencer'
).split(' ')

/** Words for pages printed in letters: (Continued on Page Five.) */
export const numberWords: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')
