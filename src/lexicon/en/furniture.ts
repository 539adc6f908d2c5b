/** What surrounds the articles of a page in English: words by which a line is furniture. */

/** Names of sections and pages, in running heads and indexes. */
export const sections: readonly string[] = (
  'News Nation National World International Local Metro City Region Regional State Sports Business Opinion Editorial Editorials Commentary Letters Features Lifestyle Living Life Arts Entertainment ' +
  'Food Travel Health Science Technology Obituaries Classified Classifieds Comics Puzzles Weather Markets Money Society Books Movies Television Education Religion Politics Advice Lottery Crossword Horoscope'
).split(' ')

/** Editions. */
export const editions: readonly string[] =
  'Final Early Late City Home Morning Evening Noon Sunday Daily Weekly Extra National State Metro Special Country Mail Five First Second Third'.split(' ')

/** Numbers in words, for PRICE TWO CENTS and TEN PAGES. */
export const countWords: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve fourteen sixteen eighteen twenty twenty-four thirty-two'.split(' ')

/** One sign by which a line speaks of selling; a line with two of different kinds is an advertisement. */
export interface SellingSign {
  kind: string
  words: readonly string[]
}

/** What advertisements say. A telephone number counts as asking, a sum as a price. */
export const sellingSigns: readonly SellingSign[] = [
  {
    kind: 'offering',
    words: [
      'free',
      'sale',
      'bargain',
      'bargains',
      'discount',
      'save',
      '% off',
      'buy',
      'get one',
      'worth',
      'lowest prices',
      'coupon',
      'guaranteed',
      'best',
      'reliable',
      'finest'
    ]
  },
  {
    kind: 'asking',
    words: [
      'apply',
      'inquire',
      'enquire',
      'call',
      'phone',
      'telephone',
      'visit',
      'ask your',
      'order now',
      'send for',
      'write for',
      'wanted',
      'to let',
      'for rent',
      'for sale'
    ]
  },
  {
    kind: 'shop',
    words: [
      'druggists',
      'druggist',
      'grocer',
      'grocers',
      'dealers',
      'store',
      'stores',
      'bros',
      '& sons',
      '& co',
      'second floor',
      'third floor',
      'showroom',
      'the box',
      'the bottle',
      'per pound'
    ]
  },
  {
    kind: 'goods',
    words: [
      'pills',
      'remedy',
      'tonic',
      'salve',
      'flour',
      'soap',
      'coffee',
      'hats',
      'shoes',
      'suits',
      'gowns',
      'corsets',
      'furniture',
      'carpets',
      'pianos',
      'stoves',
      'tires',
      'estimates'
    ]
  }
]
