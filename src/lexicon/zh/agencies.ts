import type { Entry } from '../entry.ts'

/** News agencies and national outlets that stand in datelines and credits under a name of their own. */
export const agencies: readonly Entry[] = [
  { forms: ['新华社', '新華社'], note: 'the state agency; most datelines' },
  { forms: ['新华网', '新華網'], note: 'its web site' },
  { forms: ['中新社', '中国新闻社', '中國新聞社'], note: 'China News Service' },
  { forms: ['中新网', '中新網'], note: 'its web site' },
  { forms: ['中央社'], note: 'the agency of Taiwan' },
  { forms: ['中通社', '香港中通社'], note: 'Hong Kong China News Agency' },
  { forms: ['中评社', '中評社'], note: 'China Review News' },
  { forms: ['路透社', '路透'], note: 'Reuters; Hong Kong papers drop 社' },
  { forms: ['法新社'], note: 'AFP' },
  { forms: ['美联社', '美聯社'], note: 'AP' },
  { forms: ['合众社', '合眾社', '合众国际社', '合眾國際社'], note: 'UP, UPI; older papers' },
  { forms: ['彭博社', '彭博'], note: 'Bloomberg' },
  { forms: ['共同社'], note: 'Kyodo' },
  { forms: ['时事社', '時事社'], note: 'Jiji' },
  { forms: ['韩联社', '韓聯社'], note: 'Yonhap' },
  { forms: ['朝中社'], note: 'KCNA' },
  { forms: ['塔斯社'], note: 'TASS' },
  { forms: ['俄新社'], note: 'RIA Novosti' },
  { forms: ['德新社'], note: 'dpa' },
  { forms: ['埃菲社'], note: 'EFE' },
  { forms: ['安莎社'], note: 'ANSA' },
  { forms: ['人民网', '人民網'], note: 'web site of the People’s Daily' },
  { forms: ['央视', '央視', '央广网', '央廣網'], note: 'state television and radio' },
  { forms: ['澎湃新闻', '澎湃新聞'], note: 'a web paper without a paper’s ending' },
  { forms: ['大公報', '大公报', '明報', '文匯報', '文汇报', '香港大公報', '香港文匯報', '東網'], note: 'papers whose names have none of the common endings' }
]

/** Picture agencies: they stand in credits only. */
export const pictureAgencies: readonly Entry[] = [
  { forms: ['视觉中国', '視覺中國'], note: 'Visual China Group' },
  { forms: ['东方IC', '東方IC'], note: 'a picture library' },
  { forms: ['光明图片'], note: 'picture desk of the Guangming Daily' },
  { forms: ['人民视觉'], note: 'picture library of the People’s Daily' }
]

/** How an outlet calls itself in its own columns. */
export const selfNames: readonly Entry[] = [
  { forms: ['本报', '本報'], note: 'this paper' },
  { forms: ['本刊'], note: 'this magazine' },
  { forms: ['本社'], note: 'this house, this agency' },
  { forms: ['本台'], note: 'this station' },
  { forms: ['本网', '本網'], note: 'this web site' }
]

/** What newspapers' names end in. */
export const paperEndings: readonly Entry[] = [
  { forms: ['日报', '日報'], note: 'daily' },
  { forms: ['晚报', '晚報'], note: 'evening paper' },
  { forms: ['早报', '早報', '晨报', '晨報'], note: 'morning paper' },
  { forms: ['时报', '時報'], note: 'times' },
  { forms: ['商报', '商報', '经济报', '經濟報'], note: 'business paper' },
  { forms: ['快报', '快報', '新报', '新報', '导报', '導報', '周报', '週報'], note: 'express, new paper, herald, weekly' },
  { forms: ['都市报', '都市報', '青年报', '青年報', '法治报', '法制报', '工人报', '农民报'], note: 'papers for a readership' },
  { forms: ['新闻网', '新聞網', '新闻社', '新聞社', '通讯社', '通訊社'], note: 'news site, agency' },
  { forms: ['电视台', '電視台', '广播电台', '融媒体中心', '融媒體中心', '客户端'], note: 'station, county media centre, app' }
]
