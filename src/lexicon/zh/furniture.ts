import type { Entries } from '../entries.ts'

/** Words that stand in a page's furniture and hardly in a story: one of them marks a short display line. */
export const furnitureWords: Entries = [
  // who made the page
  [
    '责任编辑',
    '責任編輯',
    '本版编辑',
    '本版編輯',
    '版式',
    '校检',
    '校檢',
    '校对',
    '校對',
    '美编',
    '美編',
    '组版',
    '組版',
    '本版主编',
    '值班主任',
    '值班编委',
    '值班总编'
  ],
  // imprint
  [
    '国内统一连续出版物号',
    '國內統一連續出版物號',
    '国内统一刊号',
    '统一刊号',
    '邮发代号',
    '郵發代號',
    '报社出版',
    '社出版',
    '督印',
    '承印',
    '出版有限公司',
    '印刷厂印',
    '广告许可证',
    '廣告許可證'
  ],
  // price, number of pages, publisher under the masthead
  ['零售每份', '零售价', '零售價', '每份售', '每份定价', '定价', '今日出紙', '出紙', '今日出纸', '机关报', '機關報', '主管主办', '主办单位'],
  // the lunar date beside the date of issue
  ['农历', '農曆', '夏历', '夏曆'],
  // scan prompt beside a QR code
  ['扫一扫', '掃一掃', '扫码', '掃碼', '扫描二维码', '掃描二維碼', '识别二维码', '长按识别'],
  // how to reach the paper
  [
    '新闻热线',
    '新聞熱線',
    '报料热线',
    '報料熱線',
    '广告热线',
    '廣告熱線',
    '订阅热线',
    '官方微信',
    '官方微博',
    '客户端下载',
    '投稿邮箱',
    '电子信箱',
    '电子邮箱'
  ],
  // weather ear
  ['今日天气', '今日天氣', '天气预报', '天氣預報', '相对湿度', '相對濕度', '最高气温', '最高氣溫']
]

/** What advertisements promise; only where a line is set in clauses with gaps between, and no pause. */
export const offerWords: Entries = [
  // until when an offer holds
  ['推广期', '推廣期', '优惠期', '優惠期'],
  // what an offer is
  ['低至', '特价', '特價', '减价', '減價', '大酬宾', '大酬賓', '买一送一', '買一送一', '售完即止', '售罄即止', '送完即止']
]

/** Section words that stand beside a page number in a page label: 1版 要闻, 要聞 A1. */
export const sectionWords: Entries = [
  // names of pages
  [
    '要闻',
    '要聞',
    '国际',
    '國際',
    '国内',
    '國內',
    '本地',
    '港聞',
    '港闻',
    '体育',
    '體育',
    '财经',
    '財經',
    '经济',
    '經濟',
    '副刊',
    '文化',
    '综合',
    '綜合',
    '时政',
    '時政',
    '社会',
    '社會',
    '娱乐',
    '娛樂',
    '民生',
    '教育',
    '科技',
    '健康',
    '理论',
    '理論',
    '评论',
    '評論',
    '广告',
    '廣告',
    '专版',
    '專版',
    '视觉',
    '視覺',
    '馬經',
    '两岸',
    '兩岸',
    '神州',
    '头版',
    '頭版',
    '地方',
    '新闻',
    '新聞'
  ]
]
