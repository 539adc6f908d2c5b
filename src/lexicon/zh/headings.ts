import type { Entries } from '../entries.ts'

/** Verbs that end a kicker which names the speaker; what was said is the headline. */
export const attributionVerbs: Entries = [
  // X在Y时强调
  ['强调', '強調', '指出', '要求', '表示', '提出', '宣布', '宣佈', '认为', '認為', '发表讲话', '发表重要讲话', '發表講話']
]

/** Words that tell a legal note under an official notice's headline: （某年某月某日某会议通过）. */
export const enactmentVerbs: Entries = [
  // how and when it was enacted
  ['通过', '通過', '修订', '修訂', '修正', '公布', '公佈', '施行', '印发', '发布']
]

/** Last words of a regular column's name (栏目名), which a standing head is. */
export const columnWords: Entries = [
  // kinds of regular columns
  [
    '观察',
    '觀察',
    '见闻',
    '見聞',
    '时评',
    '時評',
    '述评',
    '述評',
    '快评',
    '快評',
    '锐评',
    '銳評',
    '聚焦',
    '焦点',
    '焦點',
    '访谈',
    '訪談',
    '专栏',
    '專欄',
    '专访',
    '專訪',
    '连载',
    '連載',
    '论坛',
    '論壇',
    '视点',
    '視點',
    '热点',
    '熱點',
    '走笔',
    '走筆',
    '追踪',
    '追蹤',
    '纪实',
    '紀實',
    '手记',
    '手記',
    '风采',
    '風采',
    '故事汇',
    '进行时',
    '進行時',
    '在行动',
    '在行動',
    '走基层',
    '看台',
    '点击',
    '速递',
    '速遞',
    '瞭望',
    '纵横',
    '縱橫',
    '风云',
    '風雲',
    '人物',
    '特稿',
    '特写',
    '特寫',
    '社评',
    '社評'
  ]
]

/** What a column of short items is headed: under it every item may open with a dateline of its own. */
export const briefsWords: Entries = [
  // briefs
  [
    '简讯',
    '簡訊',
    '短讯',
    '短訊',
    '快讯',
    '快訊',
    '短波',
    '速览',
    '速覽',
    '集纳',
    '集納',
    '集萃',
    '要闻速递',
    '一句话新闻',
    '一句話新聞',
    '新闻简报',
    '天下短波',
    '动态',
    '動態',
    '零讯',
    '零訊'
  ]
]

/** Numbers of a series of comments: 一论…, 再论…. */
export const seriesOpeners: Entries = [
  // a commentary in a series names what it comments on
  ['一论', '二论', '三论', '四论', '五论', '六论', '七论', '八论', '再论', '一論', '二論', '三論', '四論', '五論', '再論', '论学习', '論學習']
]

/** Names of campaigns and series that papers all over the country run for months, as they begin. */
export const campaignOpeners: Entries = [
  // campaigns
  ['牢记嘱托', '奋进新征程', '新时代新征程', '新春走基层', '高质量发展调研行', '学思想', '感恩奋进', '非凡十年', '踔厉奋发', '强国复兴有我', '我们的节日']
]

/** Verbs that a headline's second line goes on with. */
export const exhortations: Entries = [
  // exhortations, and words that lead a purpose
  [
    '推动',
    '推動',
    '推进',
    '推進',
    '奋力',
    '奮力',
    '加快',
    '促进',
    '促進',
    '打造',
    '谱写',
    '譜寫',
    '助力',
    '确保',
    '確保',
    '全力',
    '全面',
    '不断',
    '不斷',
    '切实',
    '切實',
    '努力',
    '构建',
    '構建',
    '建设',
    '建設',
    '实现',
    '實現',
    '提升',
    '着力',
    '为',
    '為',
    '以',
    '让',
    '讓'
  ]
]
