import { describe, expect, it } from 'vitest'
import { englishBoxColumn, isAdvertisement, isEnglishFurniture, isPullQuote } from '../../src/lexicon/recognise/en-furniture.ts'
import { endsEnglishSentence } from '../../src/lexicon/recognise/en-sentence.ts'
import { opensStory } from '../built-in.ts'

describe('furniture', () => {
  it.each([
    'MONDAY, MAY 3, 1999',
    'Monday, May 3, 1999 The Harbor Times',
    'HARBOR CITY, MONDAY MORNING, MAY 3, 1909.',
    'LATE CITY EDITION',
    '$2.00',
    'PRICE THREE CENTS.',
    'TWELVE PAGES.',
    'VOL. XII.--NO. 101.',
    'The Harbor Times',
    'B4',
    'Weather B6',
    'INSIDE',
    'Page 7',
    'WORLD / SPORTS',
    'SPORTS: Home side wins in the rain, C1',
    'INDEX Food D1 | Sports C1 | Weather B6',
    'THE WEATHER: Fair and cold',
    '4C THE HARBOR LEDGER BUSINESS WEDNESDAY, OCTOBER 9, 1996',
    'Thursday, March 14, 2019 Opinion A9',
    'B6 Births and Deaths / For Sale THE CEDAR POINT RECORD Monday, February 8, 2010',
    'Page 5 DAILY BUGLE, Friday, July 21, 2006',
    'THE RIVER CITY MORNING CALL, TUESDAY, APRIL 7, 1903.',
    'www.harbortimes.example',
    '© 1999 Harbor Papers Inc.'
  ])('takes %j', (text) => {
    expect(isEnglishFurniture(text)).toBe(true)
  })

  it.each([
    'Boats fast in harbor ice',
    'The mayor spoke on May 3, 1999, of the ice.',
    'Today the ice broke up',
    'THE NEWS FROM THE HARBOR IS GRIM',
    'a story on Page B1 Tuesday',
    'He paid $2.00 for it',
    'The Times They Are Changing Fast',
    'Thursday, March 14, 2019, the council meets in Room A9',
    'closed on Tuesday, March 14, 2019, when the ice went out B4',
    'Spring Fair, Saturday, May 4, 2019, at the Old Mill'
  ])('leaves %j', (text) => {
    expect(isEnglishFurniture(text)).toBe(false)
  })

  it('finds where the next box of a masthead begins', () => {
    const line = 'VOL. XII.--NO. 101. HARBOR CITY, MONDAY MORNING, MAY 3, 1909. PRICE THREE CENTS.'
    expect(line.slice(englishBoxColumn(line))).toMatch(/^HARBOR CITY/)
    expect(englishBoxColumn('The mayor spoke on May 3, 1999')).toBe(0)
  })
})

describe('advertisements', () => {
  it.each([
    'WANTED--Boy to sweep. Apply 12 Main St.',
    'Doe & Sons. Free estimates. 555-0101',
    'Hats $1.98, worth $4.00.',
    'Tonic for the nerves. 25 cents the bottle.'
  ])('takes %j', (text) => {
    expect(isAdvertisement(text)).toBe(true)
  })

  it.each([
    'To report a leak, call 555-0101.',
    'The store was sold for $40,000.',
    'Rain is free, said the mayor, who had called for it.',
    'Boats fast in harbor ice',
    'PALMER, Mo., April 6.—The stable of Doe Bros. burned. Loss, $6,000.',
    'HARBOR CITY (AP) — The telephone company may charge $1.85 more.'
  ])('leaves %j', (text) => {
    expect(isAdvertisement(text)).toBe(false)
  })
})

it('tells a pull quote from a quotation', () => {
  expect(isPullQuote('“We have never seen such ice here.” — Jane Doe, pilot')).toBe(true)
  expect(isPullQuote('“We have never seen such ice here,” said Jane Doe.')).toBe(false)
})

describe('sentence ends', () => {
  it.each(['It was over.', 'It was over.”', 'in 1999.', 'as follows:', 'Really?'])('one in %j', (text) => {
    expect(endsEnglishSentence(text)).toBe(true)
  })

  it.each(['said Dr.', 'the late Gov.', 'a letter from J.', 'and then', 'said,'])('none in %j', (text) => {
    expect(endsEnglishSentence(text)).toBe(false)
  })
})

describe('openings', () => {
  it.each(['Notice is hereby given that the undersigned', 'TAKE NOTICE that on Monday', 'RIVERTON, May 2.—The ferry', 'PORTMOUTH (Reuters) – The ferry'])(
    'one in %j',
    (text) => {
      expect(opensStory(text)).toBe(true)
    }
  )

  it.each(['No notice was given by the owners.', 'Notice of the sale was put up on the door.', 'The ferry was late.'])('none in %j', (text) => {
    expect(opensStory(text)).toBe(false)
  })
})

describe('the sign of an agency or a desk', () => {
  it.each(['The loss is put at 8,000 dollars. (AP)', 'Der Schaden liegt bei 8000 Euro. (pol)', 'Die Halle ist gesperrt. (jr/red)', '“Nobody was hurt.” (dpa)'])(
    'may stand behind the end of a sentence: %j',
    (text) => {
      expect(endsEnglishSentence(text)).toBe(true)
    }
  )

  it.each(['The Associated Press (AP)', 'said Mayor Doe (R)', 'It was five metres long. (see the map)', 'the rate of Doe & Co. (tax'])('leaves %j', (text) => {
    expect(endsEnglishSentence(text)).toBe(false)
  })
})
