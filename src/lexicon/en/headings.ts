/** Words by which English headings say what they are. */

/** Labels of regular columns, boxes and kinds of pieces: standing heads. */
export const standingHeads: readonly string[] = [
  ...[
    'by the numbers',
    'at a glance',
    'in brief',
    'in short',
    'briefly',
    'news in brief',
    'news briefs',
    'world briefs',
    'briefs',
    'roundup',
    'digest',
    'news of the day'
  ],
  ...[
    'if you go',
    'if you need help',
    'how to help',
    'what to know',
    'what’s next',
    "what's next",
    'on the web',
    'online',
    'on tv',
    'timeline',
    'fact check',
    'the week ahead'
  ],
  ...[
    'correction',
    'corrections',
    'clarification',
    'setting it straight',
    'for the record',
    'letters',
    'letters to the editor',
    'your views',
    'opinion',
    'editorial',
    'commentary'
  ],
  ...[
    'analysis',
    'news analysis',
    'perspective',
    'column',
    'review',
    'book review',
    'profile',
    'obituary',
    'obituaries',
    'deaths',
    'births',
    'marriages',
    'weather',
    'markets'
  ],
  ...[
    'people',
    'names in the news',
    'today in history',
    'lottery',
    'police log',
    'court news',
    'local news',
    'society',
    'personals',
    'personal mention',
    'shipping news',
    'marine',
    'telegraphic'
  ],
  ...[
    'q&a',
    'q & a',
    'questions and answers',
    'exclusive',
    'special report',
    'breaking news',
    'latest',
    'the latest',
    'just in',
    'editor’s note',
    "editor's note",
    'news quiz',
    'trivia'
  ]
]

/** Where standing heads begin or end so. */
export const standingEndings: readonly string[] = [
  'briefs',
  'notes',
  'report',
  'notebook',
  'watch',
  'calendar',
  'roundup',
  'digest',
  'diary',
  'column',
  'corner',
  'log',
  'review',
  'news'
]

/** Formulas that open a legal notice, whatever it gives notice of. */
export const noticeFormulas: readonly string[] = [
  'notice is hereby given',
  'public notice is hereby given',
  'notice is given that',
  'take notice that',
  'please take notice that',
  'to all whom it may concern',
  'to whom it may concern',
  'by virtue of a writ'
]
