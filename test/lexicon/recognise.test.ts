import { describe, expect, it } from 'vitest'
import {
  isByline,
  isPhotoCredit,
  isTagline,
  matchByline,
  matchClosingCredit,
  matchDateline,
  matchPhotoCredit,
  matchRunInCredit,
  matchTagline,
  matchTrailingCredit,
  readJumpLine
} from '../built-in.ts'

const namesOf = (credit: { names: { name: string }[] } | undefined): string | undefined => credit?.names.map(({ name }) => name).join(' ')

describe('datelines', () => {
  it.each([
    ['新华社海口3月2日电 记者从省里获悉', '新华社海口3月2日电', '新华社 海口 3月2日'],
    ['新华社三亚３月２日电（记者 王小雨）', '新华社三亚３月２日电', '新华社 三亚 ３月２日'],
    ['新华社3月2日电 据报道', '新华社3月2日电', '新华社 - 3月2日'],
    ['新 华 社 海 口 3 月 2 日 电', '新 华 社 海 口 3 月 2 日 电', '新华社 海口 3月2日'],
    ['据新华社联合国3月2日电 秘书长', '据新华社联合国3月2日电', '新华社 联合国 3月2日'],
    ['中新社香港3月2日电 (记者 王小雨)', '中新社香港3月2日电', '中新社 香港 3月2日'],
    ['本报海口3月2日讯 （记者王小雨）', '本报海口3月2日讯', '本报 海口 3月2日'],
    ['本报讯 3月2日，市里召开会议', '本报讯', '本报 - -'],
    ['本报综合讯 近日', '本报综合讯', '本报 - -'],
    ['【本報台南訊】七歲女童', '【本報台南訊】', '本報 台南 -'],
    ['本报海口讯（记者 王小雨）', '本报海口讯', '本报 海口 -'],
    ['本报海口讯 昨日', '本报海口讯', '本报 海口 -'],
    ['青山晚报讯（记者 王小雨）', '青山晚报讯', '青山晚报 - -'],
    ['新华社快讯：火箭升空', '新华社快讯', '新华社 - -'],
    ['据新华社电 昨日', '据新华社电', '新华社 - -'],
    ['【大公報訊】據報道', '【大公報訊】', '大公報 - -'],
    ['【青山時報專訊】昨日', '【青山時報專訊】', '青山時報 - -'],
    ['【本報台北七日電】', '【本報台北七日電】', '本報 台北 七日'],
    ['【青山日報駐倫敦記者王小雨十二日電】英國', '【青山日報駐倫敦記者王小雨十二日電】', '青山日報 倫敦 十二日'],
    ['（中央社記者王小雨台北7日電）立法院', '（中央社記者王小雨台北7日電）', '中央社 台北 7日'],
    ['〔記者王小雨／台北報導〕市府', '〔記者王小雨／台北報導〕', '- 台北 -'],
    ['LAKEWOOD (AP) — The', 'LAKEWOOD (AP)', 'AP LAKEWOOD -'],
    ['LAKEWOOD, Ohio (Reuters) - The', 'LAKEWOOD, Ohio (Reuters)', 'Reuters LAKEWOOD, Ohio -'],
    ['ST. ANNE, N.Y., Sept. 12.—The', 'ST. ANNE, N.Y., Sept. 12', '- ST. ANNE, N.Y. Sept. 12'],
    ['PARIS, Jan. 4 (UPI) -- The', 'PARIS, Jan. 4 (UPI)', 'UPI PARIS Jan. 4'],
    ['Lakewood, March 4.—The', 'Lakewood, March 4', '- Lakewood March 4'],
    ['LAKE TOWN — The', 'LAKE TOWN', '- LAKE TOWN -']
  ])('reads the head of “%s”', (text, printed, parts) => {
    const found = matchDateline(text)
    expect(found?.text).toBe(printed)
    expect([found?.agency, found?.place, found?.date].map((part) => part ?? '-').join(' ')).toBe(parts)
    expect(text.slice(0, found?.end)).toContain(printed)
  })

  it.each([
    '新华社记者昨日从省里获悉，项目已经开工。',
    '据新华社报道，项目已经开工。',
    '本报记者王小雨报道，项目已经开工。',
    '3月2日电力供应恢复正常。',
    '本报台南通讯录已经印好。',
    '央视电视剧频道昨晚播出新剧。',
    '国家电网3月2日电力调度正常。',
    'WANTED — A boy to carry papers.',
    'TUESDAY — Rain, then clearing.',
    'VOL. XII.--NO. 3.',
    'The river — it rose — fell again.',
    'Lakewood — The river rose.',
    'A — the first'
  ])('leaves “%s” alone', (text) => {
    expect(matchDateline(text)).toBeUndefined()
  })
})

describe('credits run into a paragraph', () => {
  it.each([
    ['本报讯（记者 王小雨 李明）昨日', '王小雨 李明', '（记者 王小雨 李明）'],
    ['本报讯 （记者王小雨 通讯员李明）昨日', '王小雨 李明', '（记者王小雨 通讯员李明）'],
    ['本报讯(记者 王小雨　通讯员 李明、张力)昨日', '王小雨 李明 张力', '(记者 王小雨　通讯员 李明、张力)'],
    ['本 报 讯（记 者 王 小 雨）昨日', '王小雨', '（记 者 王 小 雨）'],
    ['本报讯（记者 李　明 王小雨）昨日', '李明 王小雨', '（记者 李　明 王小雨）'],
    ['新华社海口3月2日电（记者 李　明、张　力）昨日', '李明 张力', '（记者 李　明、张　力）'],
    ['新华社海口3月2日电（记者李 明 张 力）昨日', '李明 张力', '（记者李 明 张 力）'],
    ['本报讯（记者 王小雨李明华）昨日', '王小雨 李明华', '（记者 王小雨李明华）'],
    ['本报讯（记者 王小 雨 李明）昨日', '王小雨 李明', '（记者 王小 雨 李明）'],
    ['本报讯（记者 欧阳小雨 李明）昨日', '欧阳小雨 李明', '（记者 欧阳小雨 李明）'],
    ['新华社喀什3月2日电（记者 阿依古丽·买买提、李明）昨日', '阿依古丽·买买提 李明', '（记者 阿依古丽·买买提、李明）'],
    ['本报讯（全媒体记者 王小雨 实习生 李明）昨日', '王小雨 李明', '（全媒体记者 王小雨 实习生 李明）'],
    ['本报讯（青山日报记者 王小雨）昨日', '王小雨', '（青山日报记者 王小雨）'],
    ['【青山時報訊】（記者王小雨、李明）昨日', '王小雨 李明', '（記者王小雨、李明）'],
    ['【青山時報訊】記者王小雨北京報道：昨日', '王小雨', '記者王小雨北京報道'],
    ['【青山日報駐倫敦記者王小雨十二日電】英國', '王小雨', '青山日報駐倫敦記者王小雨'],
    ['本报讯（某某供电公司通讯员 王小雨）昨日', '王小雨', '（某某供电公司通讯员 王小雨）']
  ])('names everyone in “%s”', (text, names, printed) => {
    const found = matchRunInCredit(text)
    expect(namesOf(found)).toBe(names)
    expect(found?.text).toBe(printed)
    expect(text.slice(found?.start, found?.end)).toBe(printed)
  })

  it.each(['本报讯（见图）昨日', '本报讯 记者昨日从市里获悉', '新华社海口3月2日电 （题：春天）', '（2025年3月2日通过）', '王小雨（记者）说', '本报讯'])(
    'reads nobody in “%s”',
    (text) => {
      expect(matchRunInCredit(text)).toBeUndefined()
    }
  )

  it('reads the reporter in brackets behind the last sentence, and no gloss', () => {
    expect(namesOf(matchClosingCredit('会议还研究了其他事项。（记者 王小雨）'))).toBe('王小雨')
    expect(matchClosingCredit('全市供电恢复（记者 王小雨）')).toBeUndefined()
    expect(matchClosingCredit('他叫小雨。（化名）')).toBeUndefined()
  })
})

describe('bylines', () => {
  it.each([
    ['●新华社记者 王小雨 李明', '王小雨 李明', '新华社'],
    ['■记者 李明', '李明', undefined],
    ['本报记者 王小雨 李明 本报通讯员 张力', '王小雨 李明 张力', '本报'],
    ['本報記者　王小雨', '王小雨', '本報'],
    ['本 报 记 者 王 小 雨', '王小雨', '本报'],
    ['●本报记者 王小雨 文/摄', '王小雨', '本报'],
    ['文/王小雨 图/李明', '王小雨 李明', undefined],
    ['王小雨/文 李明/图', '王小雨 李明', undefined],
    ['文/本报记者 王小雨 图/李明', '王小雨 李明', '本报'],
    ['本报特派记者 王小雨 发自巴黎', '王小雨', '本报'],
    ['本报驻美国记者 王小雨', '王小雨', '本报'],
    ['香港文匯報記者 王小雨 報道', '王小雨', '香港文匯報'],
    ['作者：王小雨', '王小雨', undefined],
    ['□ 王小雨', '王小雨', undefined],
    ['本报评论员', '', '本报'],
    ['本报首席记者 王小雨', '王小雨', '本报'],
    ['青山日报全媒体记者 王小雨 通讯员 李明', '王小雨 李明', '青山日报'],
    ['大公報記者 王小雨 北京報道', '王小雨', '大公報'],
    ['本报记者 王小雨 摄影报道', '王小雨', '本报'],
    ['【記者王小雨／台北報導】', '王小雨', undefined],
    ['By JANE DOE', 'JANE DOE', undefined],
    ['BY JANE DOE', 'JANE DOE', undefined],
    ['By Jane T. Doe and John van der Roe', 'Jane T. Doe John van der Roe', undefined],
    ['By JANE DOE, JOHN ROE and ANN POE Staff Writers', 'JANE DOE JOHN ROE ANN POE', undefined],
    ['By JANE DOE / Staff Writer', 'JANE DOE', undefined],
    ['By Jane Doe, Staff Writer', 'Jane Doe', undefined],
    ['By JANE DOE Harbor Writer', 'JANE DOE', undefined],
    ['By John Doe Jr.', 'John Doe Jr.', undefined],
    ['By JANE DOE Associated Press', 'JANE DOE', 'Associated Press'],
    ['By JANE DOE The Associated Press', 'JANE DOE', 'The Associated Press'],
    ['By Jane Doe of The Herald Staff', 'Jane Doe', 'The Herald'],
    ['By JANE DOE Staff Reporter of THE HERALD', 'JANE DOE', 'THE HERALD'],
    ['By The Associated Press', '', 'The Associated Press'],
    ['(AP)', '', 'AP'],
    ['Special to The Herald.', '', undefined],
    ['[By Telegraph to The Herald.]', '', undefined],
    ['Staff Writer', '', undefined]
  ])('reads “%s”', (text, names, organization) => {
    const found = matchByline(text)
    expect(namesOf(found)).toBe(names)
    expect(found?.organization).toBe(organization)
    expect(isByline(text)).toBe(true)
  })

  it.each([
    '记者',
    '记者了解到',
    '记者从会上获悉',
    '本报记者王小雨昨日从市里获悉，项目已经开工。',
    '小镇居民对新华社记者',
    '市里昨日公布，　　本报记者 王小雨',
    '记者 王小雨 摄',
    '（记者 王小雨）',
    '一名通讯员的一天',
    '文明之城',
    '图/李明',
    '摄影：王小雨',
    'By the river the willows grow',
    'By Tuesday the water had gone down.',
    'By The Numbers',
    'BY THE NUMBERS',
    'Special offer'
  ])('leaves “%s” alone', (text) => {
    expect(isByline(text)).toBe(false)
  })
})

describe('taglines', () => {
  it.each([
    ['（记者 王小雨）', '王小雨', undefined],
    ['（本报记者 王小雨 李明）', '王小雨 李明', '本报'],
    ['（青山日报融媒体记者 李明）', '李明', '青山日报'],
    ['（王小雨 李明）', '王小雨 李明', undefined],
    ['（参与记者：王小雨、李明）', '王小雨 李明', undefined],
    ['（据新华社）', '', '新华社'],
    ['（据新华网客户端）', '', '新华网客户端'],
    ['（資料來源：青山署）', '', '青山署'],
    ['資料來源：新華社', '', '新華社'],
    ['（作者系青山大学教授）', '', undefined],
    ['（转自《青山日报》）', '', '《青山日报》'],
    ['（新华社海口3月2日电）', '', '新华社'],
    ['（完）', '', undefined],
    ['（综合报道）', '', undefined],
    ['Staff Writer Jane Doe contributed to this report.', 'Jane Doe', undefined],
    ['Jane Doe and John Roe contributed to this report.', 'Jane Doe John Roe', undefined],
    ['The Associated Press contributed to this report.', '', 'The Associated Press'],
    ['Jane Doe can be reached at 555-0100.', 'Jane Doe', undefined],
    ['Sources: City of Lakewood; Lake County', '', 'City of Lakewood; Lake County'],
    ['JANE Q. DOE, Sheriff. By J. ROE, Deputy.', 'JANE Q. DOE J. ROE', undefined]
  ])('reads “%s”', (text, names, organization) => {
    const found = matchTagline(text)
    expect(namesOf(found)).toBe(names)
    expect(found?.organization).toBe(organization)
    expect(isTagline(text)).toBe(true)
  })

  it.each([
    '来源地管理',
    '（2025年3月2日通过）',
    '（见图）',
    '（下转第三版）',
    '（王小雨摄）',
    '据新华社报道',
    '来源不明的货物',
    'The mayor contributed to the fund.',
    'Sheriff',
    'Lakewood, Ohio'
  ])('leaves “%s” alone', (text) => {
    expect(isTagline(text)).toBe(false)
  })
})

describe('picture credits', () => {
  it.each([
    ['记者 李明 摄', '李明', undefined],
    ['新华社记者 王小雨 摄', '王小雨', '新华社'],
    ['本报记者 欧阳小雨 摄', '欧阳小雨', '本报'],
    ['（王小雨攝）', '王小雨', undefined],
    ['（王小說攝）', '', undefined],
    ['王小雨 摄（新华社发）', '王小雨', '新华社'],
    ['罗莎·金·佩雷斯 摄（新华社发）', '罗莎·金·佩雷斯', '新华社'],
    ['新华社发（王小雨 摄）', '王小雨', '新华社'],
    ['王小雨摄/光明图片', '王小雨', '光明图片'],
    ['新华社发', '', '新华社'],
    ['新華社', '', '新華社'],
    ['（法新社）', '', '法新社'],
    ['法新社圖片', '', '法新社'],
    ['资料图片', '', undefined],
    ['（本報資料圖片）', '', '本報'],
    ['图片来源：视觉中国', '', '视觉中国'],
    ['（受访者供图）', '', undefined],
    ['王小雨 供图', '王小雨', undefined],
    ['摄影/王小雨', '王小雨', undefined],
    ['图/李明', '李明', undefined],
    ['图/视觉中国', '', '视觉中国'],
    ['摄影：王小雨', '王小雨', undefined],
    ['Photo by Doe.', 'Doe', undefined],
    ['Photos by Jane Doe and John Roe', 'Jane Doe John Roe', undefined],
    ['Staff photo by Jane Doe', 'Jane Doe', undefined],
    ['Jane Doe / Staff Photographer', 'Jane Doe', undefined],
    ['JANE DOE | The Herald', 'JANE DOE', undefined],
    ['Jane Doe/AP', 'Jane Doe', 'AP'],
    ['AP Photo/Jane Doe', 'Jane Doe', 'AP'],
    ['(AP Photo/Jane Doe)', 'Jane Doe', 'AP'],
    ['Associated Press photo', '', 'Associated Press'],
    ['File photo', '', undefined]
  ])('reads “%s”', (text, names, organization) => {
    const found = matchPhotoCredit(text)
    expect(namesOf(found)).toBe(names)
    expect(found?.organization).toBe(organization)
    expect(isPhotoCredit(text)).toBe(true)
  })

  it.each([
    '青山日报',
    '一名摄影师在拍摄',
    '（他說攝）',
    '王小說攝',
    '记者 王小雨',
    '图为现场。王小雨 摄',
    '发展',
    '图①修身养性',
    'Photo',
    'Win / Lose',
    'The photo shows the river.',
    'Rain / Snow'
  ])('leaves “%s” alone', (text) => {
    expect(isPhotoCredit(text)).toBe(false)
  })

  it.each([
    ['图为庆祝现场。 本报记者 王小雨 摄', '本报记者 王小雨 摄'],
    ['图为庆祝现场 本报记者 王小雨 摄', '本报记者 王小雨 摄'],
    ['图为庆祝现场。王小雨摄', '王小雨摄'],
    ['▲市民排隊。 （王小雨攝）', '（王小雨攝）'],
    ['工人檢查設備。 新華社', '新華社'],
    ['节日。 罗莎·金·佩雷斯 摄（新华社发）', '罗莎·金·佩雷斯 摄（新华社发）'],
    ['图为“雪龙”号。新华社发（王小雨 摄）', '新华社发（王小雨 摄）'],
    ['The river rose. Photo by Doe.', 'Photo by Doe.'],
    ['The river rose. Jane T. Doe / Staff Photographer', 'Jane T. Doe / Staff Photographer']
  ])('finds the credit at the end of “%s”', (caption, credit) => {
    expect(caption.slice(matchTrailingCredit(caption)?.start ?? caption.length)).toBe(credit)
  })

  it.each(['图为庆祝现场。', '参观者在拍摄', '他说，这是新华社', '记者 王小雨 摄', '雨 摄（新华社发）', 'The river rose. It fell again.', 'File photo'])(
    'finds none in “%s”',
    (caption) => {
      expect(matchTrailingCredit(caption)).toBeUndefined()
    }
  )
})

describe('jump lines', () => {
  it.each([
    ['（下转四版）', 'to', '四', 4],
    ['（下转第3版）', 'to', '3', 3],
    ['(下转第3版)', 'to', '3', 3],
    ['（上接第1版）', 'from', '1', 1],
    ['上接第1版', 'from', '1', 1],
    ['（ 下 转 第 十 二 版 ）', 'to', '十二', 12],
    ['（下转第二十一版）', 'to', '二十一', 21],
    ['下轉A4版', 'to', 'A4', undefined],
    ['（詳刊B1版）', 'see', 'B1', undefined],
    ['（詳刊Bl版）', 'see', 'B1', undefined],
    ['（下轉AIO版）', 'to', 'A10', undefined],
    ['相關社評刊A9版', 'see', 'A9', undefined],
    ['详见第2、3版', 'see', '2、3', undefined],
    ['（紧接第一版）', 'from', '一', 1],
    ['《下转第三版》', 'to', '三', 3],
    ['▶▶下转02版', 'to', '02', 2],
    ['［下轉第４頁］', 'to', '４', 4],
    ['See HARBOR, A5', 'to', 'A5', undefined],
    ['Continued on Page A5', 'to', 'A5', undefined],
    ['(Continued on Page Five.)', 'to', 'Five', 5],
    ['Continued on page 4, column 3', 'to', '4', 4],
    ['Please see page 6', 'to', '6', 6],
    ['Please see CITY HALL, Page 6', 'to', '6', 6],
    ['Turn to Page 6', 'to', '6', 6],
    ['HARBOR From A1', 'from', 'A1', undefined],
    ['HARBOR, from Page 1', 'from', '1', 1],
    ['Continued from Page A1', 'from', 'A1', undefined],
    ['From page 1', 'from', '1', 1],
    ['Continued From First Page', 'from', 'First', 1],
    ['(CONTINUED FROM PAGE ONE.)', 'from', 'ONE', 1],
    ['Continued on Page Two, Column One.', 'to', 'Two', 2],
    ['Continued on back page', 'to', 'back', undefined],
    ['Continued on next page', 'to', 'next', undefined],
    ['Story continues on 5A', 'to', '5A', undefined],
    ["Cont'd on p. 7", 'to', '7', 7],
    ['Cont. from A1', 'from', 'A1', undefined],
    ['HARBOR continued from A1', 'from', 'A1', undefined],
    ['Turn to HARBOR, Page 6', 'to', '6', 6],
    ['See HARBOR / Page A5', 'to', 'A5', undefined],
    ['See HARBOR on Page A5', 'to', 'A5', undefined],
    ['See related story, B3', 'see', 'B3', undefined],
    ['Continned on Page A5', 'to', 'A5', undefined],
    ['Contlnuod on Paqe A5', 'to', 'A5', undefined],
    ['Sce HARBOR, A5', 'to', 'A5', undefined],
    ['HARBOR Frorn A1', 'from', 'A1', undefined],
    ['See HARBOR. A5', 'to', 'A5', undefined],
    ['HARBOR From Al', 'from', 'Al', undefined],
    ['Continued from Pago 1', 'from', '1', 1],
    ['Turn to Paae 6', 'to', '6', 6]
  ])('reads “%s”', (text, direction, page, number) => {
    const { slug: _, ...read } = readJumpLine(text)!
    expect(read).toEqual(number === undefined ? { direction, page } : { direction, page, number })
  })

  it.each([
    ['See HARBOR, A5', 'HARBOR'],
    ['HARBOR From A1', 'HARBOR'],
    ['Please see CITY HALL, Page 6', 'CITY HALL'],
    ['Continued on Page A5', undefined]
  ])('reads in “%s” what the story is called', (text, slug) => {
    expect(readJumpLine(text)!.slug).toBe(slug)
  })

  it.each([
    '1版 要闻',
    '今日8版',
    '会议见证了三版方案',
    '转型升级',
    '接力第三棒',
    '（下转）',
    '下转型升级的第一步走出了第三版',
    '出版',
    'Page 5',
    'See you on Tuesday',
    'From the archive',
    'from next',
    'from five',
    'see five',
    'The flood from upstream',
    'Retired from 12',
    'Set for Friday, 12',
    'She turned 40',
    'Sea levels, 1990',
    'Continued to rise in May',
    'Talks continued until 3',
    'Turn 12 to 6',
    'Wages on page',
    'A5'
  ])('leaves “%s” alone', (text) => {
    expect(readJumpLine(text)).toBeUndefined()
  })
})
