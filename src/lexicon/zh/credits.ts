import type { Entries } from '../entries.ts'

/** Words before a name: what the person is or did. */
export const titles: Entries = [
  // reporter
  ['记者', '記者'],
  // outside contributor
  ['通讯员', '通訊員'],
  // trainee
  ['实习生', '實習生'],
  // commentator; 本报评论员 stands without a name
  ['评论员', '評論員'],
  // written by
  ['特约撰稿', '特約撰稿', '撰稿', '撰文', '采写', '採寫', '执笔', '執筆'],
  // author
  ['作者'],
  // translated and edited by
  ['编译', '編譯'],
  // photographs by; after a name as well
  ['摄影', '攝影']
]

/** Words that stand before a title and belong to it. */
export const titleModifiers: Entries = [
  // rank of the reporter
  ['首席', '见习', '見習', '实习', '實習', '特约', '特約', '特派', '资深', '資深', '参与', '參與'],
  // the newsroom’s name for itself
  ['全媒体', '全媒體', '融媒体', '融媒體', '全媒', '融媒'],
  // desk
  ['摄影', '攝影', '体育', '體育', '财经', '財經']
]

/** Words after a name: what the person did. Longer ones first. */
export const deeds: Entries = [
  // pictures and report
  ['摄影报道', '攝影報道', '攝影報導'],
  // words and pictures
  ['文/摄影', '文/攝影', '文/摄', '文/攝', '文/图', '文/圖', '图/文', '圖/文', '文图', '图文', '圖文'],
  // supplied or drew the picture
  ['供图', '供圖', '提供', '制图', '製圖', '绘图', '繪圖'],
  // took the picture
  ['摄', '攝', '摄影', '攝影'],
  // reports
  ['报道', '報道', '报导', '報導']
]

/** Those of the deeds that say less than a title before the name: 记者 某某 报道. */
export const plainDeeds: readonly string[] = ['报道', '報道', '报导', '報導']

/** Before the place that a story was sent from: 本报记者 某某 发自巴黎. */
export const sentFrom: readonly string[] = ['发自', '發自', '寄自']

/** Those of the deeds that make a picture's credit. */
export const pictureDeeds: readonly string[] = ['图', '圖', '摄', '攝', '摄影', '攝影', '供图', '供圖', '提供', '制图', '製圖', '绘图', '繪圖']

/** A single character before a slash or a colon: 文/张三　图/李四. */
export const shortTitles: Entries = [
  // only with the slash or colon, since names contain these characters
  ['文', '图', '圖', '摄', '攝', '文图', '文/图', '图/文', '圖/文']
]

/** Credits without a person: whole lines, after an agency's name or alone. */
export const picturePhrases: Entries = [
  // file picture
  ['资料图片', '資料圖片', '资料图', '資料圖', '资料照片', '資料照片'],
  // picture from the web
  ['网络图片', '網絡圖片', '网上图片', '網上圖片', '互聯網圖片'],
  // still from a video
  ['视频截图', '視頻截圖', '影片截圖'],
  // supplied by the person interviewed
  ['受访者供图', '受訪者供圖', '被訪者供圖', '采访对象供图']
]

/** What follows an agency's name in a credit: 新华社发, 法新社圖片. */
export const agencyPictures: readonly string[] = ['发', '發', '供图', '供圖', '图', '圖', '图片', '圖片', '照片', '传真', '傳真']

/** Words before the source of a picture, a table or a report. */
export const sourceWords: Entries = [
  // source of facts: a tagline
  ['资料来源', '資料來源', '数据来源', '數據來源', '消息来源', '消息來源', '信息来源', '稿件来源', '文字来源', '来源', '來源'],
  // printed before elsewhere
  ['原载', '原載', '转自', '轉自', '摘自']
]

/** The same for a picture. */
export const pictureSourceWords: readonly string[] = ['图片来源', '圖片來源', '图源', '圖源', '图片提供', '圖片提供', '图片', '圖片']

/** Taglines that are whole phrases in brackets at a story's end. */
export const closingPhrases: Entries = [
  // end
  ['完'],
  // compiled by the paper
  ['本报综合', '本報綜合', '本报综合报道', '本报综合消息', '综合报道', '綜合報道', '綜合報導'],
  // to be continued another day
  ['未完待续', '未完待續', '未完']
]

/** What an author's note opens with: （作者系……教授）. */
export const authorNotes: readonly string[] = ['作者系', '作者係', '作者为', '作者為', '作者是', '作者单位']
