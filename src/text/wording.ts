/**
 * What explanations say, in plain English, in one place: the names of signs as a stage knows them, and the sentences that a reader gets.
 * `{}` stands for what a sign is about.
 */
export const WORDING = {
  // Line ends: does a line go on with the one before?
  goesOn: 'goes on with the line before',
  opensParagraph: 'begins a paragraph',
  standsAlone: 'stands by itself, a heading or a note',
  takesUp: 'takes up a paragraph that broke off elsewhere',
  joinedLater: 'is joined to the line before, of which a heading or a paragraph was torn',
  partedLater: 'begins a block: the lines are no running text, or others were put between',
  ruled: 'an override says so',
  note: 'its words make one of the two lines a note (a credit, a byline, a jump line), or open an item or a story',
  blank: 'a blank line stands between',
  noBlank: 'no blank line stands between',
  lead: 'an indent or a space stands before the line',
  seam: 'over the blank line, the two are halves of one sentence',
  opener: 'the line begins as paragraphs do',
  small: 'the line begins with a small letter',
  capital: 'the line begins with a capital',
  pronoun: 'the line begins with a pronoun, which leans on the sentence before',
  spokenOn: 'the line goes on with a quotation behind the name of its speaker',
  pair: 'a word goes over the line end: its two signs stand together elsewhere on the page',
  quotation: 'a quotation is open',
  opensNext: 'the next line opens a block by its words',
  words: 'whether the words are those of a heading or of running text',
  chain: 'where the two lines stand: in one column or in two, and the white between',
  size: 'the type size',
  indent: 'the white before the line',
  measureBefore: 'how far the line before fills its column',
  measure: 'how far the line fills its column',
  ends: 'the line before ends a sentence',
  endsNot: 'the line before ends no sentence',
  otherLines: 'how often print does so, and what the lines around are',
  // Roles.
  isA: 'is a {}',
  byForm: 'its words have the form of a {}',
  runningText: 'its lines are running text',
  insideStory: 'a heading with text of its story above and below',
  noStory: 'its words have the form of furniture (a folio, a masthead), or no story claims it',
  headingWords: '{}',
  ownLabel: 'a standing head of your own lexicon',
  // Why a heading's words speak for a role.
  saysWho: 'names the speaker; what was said is the headline',
  inSeries: 'a comment in a series names its subject first',
  occasion: 'the occasion: what was held where',
  notice: 'a public notice says so before it says what',
  columnName: 'a regular column has a label for a name',
  campaign: 'a campaign that papers carry for months',
  columnPart: 'a column and its part, a point between',
  campaignOf: 'a campaign by the name of what it carries out',
  columnIn: 'a column on a subject "in" a place',
  dash: 'a dash leads the subtitle',
  attended: 'who attended, spoke and presided',
  saidBelow: 'a speaker and what he said, under the news',
  exclaims: 'a question or an exclamation is a title',
  collection: 'the name of a collection of short items',
  headingCase: 'capitals, title case or neither',
  headingWidth: 'how wide it is among the lines of its package',
  headingSize: 'its type size among the lines of its package',
  packageOrder: 'its place in the package, and what the other lines are',
  // Where stories begin.
  storyBegins: 'a story begins',
  storyGoesOn: 'the story goes on',
  usually: 'most paragraphs go on with a story',
  opensStory: 'it opens as a story does, with a dateline or a reporter’s credit',
  nextItem: 'it is an item after an item',
  closedBefore: 'a tagline or a jump line closed the story before',
  returnBetween: 'a line "continued from" stands between',
  bylineBetween: 'a byline stands between',
  frame: 'a new text frame began: a space stands before the line',
  columnBegins: 'blank lines part columns on this page: a column begins, or goes on',
  column: 'where the two stand: in one chain of columns or in two, and the white between',
  headingBetween: 'the headings between',
  headingFramed: 'whether blank lines part the headings from the column',
  headingsApart: 'all the page’s headings stand elsewhere: one between is a subheading',
  otherMeasure: 'the measure of the column changes',
  teasers: 'teasers begin or end',
  listHere: 'a list begins or ends',
  leansBack: 'it leans on what was said: it opens with a quotation or a pronoun',
  sentenceGoesOn: 'a sentence goes on over the headings between',
  pictureBetween: 'a picture stands between',
  wordsOfStories: 'words in common with the paragraphs around, and the headings that match them',
  // Which heading heads which story.
  heads: 'heads the story that begins “{}”',
  headsPicture: 'heads the picture “{}”',
  headsNothing: 'heads nothing on the page',
  matches: 'its words stand in that story',
  matchesOther: 'its words stand in another',
  inPlace: 'it stands where this page’s headings stand to their stories',
  away: 'it stands away from that story',
  package: 'the headings around it, and which stories have one',
  // Jumps.
  joins: 'goes on with the jump line “{}”',
  leftOpen: 'the story is left open',
  anyStory: 'few stories of a page go on with a given one',
  namesPage: 'the page is called what the jump line says',
  sharesWords: 'words that both halves tell, and others do not',
  list: 'a list or a table is told whole',
  runPlace: 'where the run stands to the jump line, and to the cuts of its page',
  announced: 'what the jump line there says of the story here',
  headline: 'what the headline there has of the story here',
  sentence: 'whether a sentence breaks off here and goes on there',
  nextWay: 'the next best way to go on',
  // Confidence: the signs of src/trust.
  sure: 'is right with confidence {}',
  base: 'a block of which nothing is known',
  extent: 'how sure it is where the block begins and ends',
  role: 'how sure it is which heading it is',
  heading: 'how sure it is that the heading heads this story',
  cut: 'how sure it is where its story begins and ends',
  length: 'its length: what stands between two wrong cuts is mostly short',
  whole: 'it was printed in one piece',
  wholePage: 'how many blocks of its page were printed in one piece',
  recognised: 'how sure the engine was of its characters',
  ideographs: 'it is in ideographs: there the lost indent tells more',
  isHeading: 'it is a heading',
  isFurniture: 'it belongs to no article'
} as const

/** The name of a sign or of a decision. */
export type Wording = keyof typeof WORDING

/** A sign by its name, and how strongly it speaks for a decision, in natural logarithms. */
export interface NamedEvidence {
  sign: Wording
  weight: number
}

/** The sentence of a name, what it is about filled in. */
export const say = (name: Wording, about = ''): string => WORDING[name].replace('{}', () => about)

/** The names of roles in running text. */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  standingHead: 'standing head',
  listItem: 'list item',
  jumpLine: 'jump line',
  furniture: 'piece of furniture'
}
