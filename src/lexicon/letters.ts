/**
 * All that reads text in letters: what tells its languages and its headings, and the press's words in Latin letters. Stages are handed it with their
 * lines (see `Words`), since a page in ideographs alone has no use for it.
 */
export { addLatinWord } from '../text/letter-terms.ts'
export { asksForMore } from '../text/asks-for-more.ts'
export { caseOf, differInCase, goesOnInLatin, headsInCapitals } from '../text/letter-case.ts'
export { eachNumberOrWord, numbersAndWordsOf, toSmall } from '../text/latin-words.ts'
export { foldWidth, mendsHyphens } from '../text/folded-lines.ts'
export { beginsCapital, beginsPronoun, beginsQuotation, endsInLetter, endsInName } from '../text/letter-ends.ts'
export { latinSetting } from '../text/letter-setting.ts'
export { weighJoint, wordsInside } from '../text/letter-joint.ts'
export { latinDisplayScore } from '../text/latin-display.ts'
export { looksMisread } from '../text/misread.ts'
export { LATIN_WIDTHS } from '../text/latin-widths.ts'
export { openQuotes, spokenOn } from '../text/quotations.ts'
export { runningWords, smallWords } from '../text/english-words.ts'
export { tellScript } from '../text/other-scripts.ts'
export { tellLanguage } from '../text/languages/tell.ts'
export { englishBoxColumn, isAdvertisement, isEnglishFurniture, isPullQuote } from './recognise/en-furniture.ts'
export { isStandingLabel } from './recognise/en-labels.ts'
export {
  englishCreditStart,
  matchBareNames,
  matchEnglishByline,
  matchEnglishDateline,
  matchEnglishPhotoCredit,
  matchEnglishTagline
} from './recognise/en-lines.ts'
export { opensItems, saysHowMany } from './recognise/en-items.ts'
export { endsEnglishSentence, endsLatinSentence } from './recognise/en-sentence.ts'
export { isSmallAdvertisement } from './recognise/en-small-advertisement.ts'
export { matchLatinDateline } from './recognise/latin-dateline.ts'
export { isLatinFurniture, isPaperName } from './recognise/latin-furniture.ts'
export { mayBeEnglishJump, mayBeEnglishNote } from './recognise/latin-gates.ts'
export { readLatinJumpLine } from './recognise/latin-jump.ts'
export { isSignature, isSigned, isWritersPlace } from './recognise/signature.ts'
export { mayOpenNotice, opensNotice, opensWithPlace } from './recognise/latin-opening.ts'
