/**
 * Words that English texts of any subject are full of, beyond those that say nothing at all: that two texts have one of them in common tells little of
 * whether they are about the same thing. Verbs in one form stand for all whose stem is the same.
 */
export const everydayWords: readonly string[] = // Verbs of everyday things, and irregular forms.
  (
    'accept add agree allow appear ask arrive become became begin began begun believe bring brought build built buy bought call came can cannot carry carried cause change check ' +
    'choose chose close come consider continue cost could create cut deal decide done drive drop end enough enter expect explain fail fall fell feel felt fill find finish follow found ' +
    'gave get getting give given goes going gone got grow had happen hear heard held help hold hope include increase intend join keep kept knew know known lack land last laugh lay lead ' +
    'learn leave left let lie like line list listen live look lose lost love made make making may mean meet met might mind move must need note offer open order own paid part pass pay pick ' +
    'place plan play point possible prepare present press prove provide pull push put raise ran reach read ready real receive remain remember remove reply report require rest return rise ' +
    'room rule run saw say says see seek seem seen sell send sent serve set shall show side sign since sit sleep sold sort sound speak spend spent spoke stand start state stay step still ' +
    'stood stop strike struck suggest support suppose take taken talk tell thank think thought threw tie told took touch true try turn understand use used using wait walk want wear went ' +
    'will win wish won wonder work write wrote yield ' +
    // Nouns that go with anything.
    'account act action age air area back bad bag base bit block body bottom box boy brother business case center centre century chance child children choice city class company corner ' +
    'country county course crowd daughter dead death difference dinner direction dollar door edge effect event evening example eye face fact family father feeling field figure fire food ' +
    'foot feet force form friend front game girl ground group half hall hand head heart high hole home house husband idea inch kind lady land language law letter level life lot man matter ' +
    'meeting member men middle mile minute moment money mother mouth name nation neighbor neighbour news notice number office official officer pair paper parent party people person phone ' +
    'picture piece power price problem program public purpose question rate reason record result road rock round rush school sea second sense service shape ship shop sister size son ' +
    'space spot station story street study subject summer system table team term thing top town trade trip trouble truth type unit value view voice wall war water way west wife window ' +
    'winter wind woman women wood word worker world worth wrong yard ' +
    // When, how much, of what kind.
    'able ago ahead alike almost alone along already also although always among another anyone anything around available away bare beautiful best better beyond big black blue both bright ' +
    'brown busy certain clear cold common complete dark deep different difficult during each early easy either else empty even evening ever every everyone everything exactly extra fair far ' +
    'fast few fewer final fine first five flat four free fresh full further general gold good great green hard heavy here hot however huge human important instead just large late later ' +
    'least less light likely little local long longer low lower main major many maybe more most much near nearby nearly never new next nice nobody none nothing now often old older once ' +
    'one only other outside past perhaps plain poor pretty private quick quiet quite rather recent red rich right safe same several short simple slow small social soft someone something ' +
    'sometimes soon special strong sudden sure though three through together total toward towards two under unless until upper usual warm weak well what whatever wet whether white whole ' +
    'why wide without yes yet young ' +
    // The calendar and the clock.
    'afternoon april august autumn daily day days december february fall friday hour january july june march midnight monday month morning night noon november october saturday season ' +
    'september spring sunday thursday time today tomorrow tonight tuesday wednesday week weekend weekly year yearly yesterday ' +
    'three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen percent per cent'
  ).split(' ')

const UNITS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The values of words for numbers up to 99: a sentence never begins with a figure, a headline has hardly anything else. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at) => [word, at + 1] as const),
  ...TENS.map((word, at) => [word, 10 * (at + 2)] as const)
])

/** What multiplies a number before it. */
export const multiplierWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000]
])
