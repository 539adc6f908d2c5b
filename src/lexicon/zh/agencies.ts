import type { Entries } from '../entries.ts'

/** News agencies and national outlets that stand in datelines and credits under a name of their own. */
export const agencies: Entries = [
  // the state agency; most datelines
  ['新华社', '新華社'],
  // its web site
  ['新华网', '新華網'],
  // China News Service
  ['中新社', '中国新闻社', '中國新聞社'],
  // its web site
  ['中新网', '中新網'],
  // the agency of Taiwan
  ['中央社'],
  // Hong Kong China News Agency
  ['中通社', '香港中通社'],
  // China Review News
  ['中评社', '中評社'],
  // Reuters; Hong Kong papers drop 社
  ['路透社', '路透'],
  // AFP
  ['法新社'],
  // AP
  ['美联社', '美聯社'],
  // UP, UPI; older papers
  ['合众社', '合眾社', '合众国际社', '合眾國際社'],
  // Bloomberg
  ['彭博社', '彭博'],
  // Kyodo
  ['共同社'],
  // Jiji
  ['时事社', '時事社'],
  // Yonhap
  ['韩联社', '韓聯社'],
  // KCNA
  ['朝中社'],
  // TASS
  ['塔斯社'],
  // RIA Novosti
  ['俄新社'],
  // dpa
  ['德新社'],
  // EFE
  ['埃菲社'],
  // ANSA
  ['安莎社'],
  // web site of the People’s Daily
  ['人民网', '人民網'],
  // state television and radio
  ['央视', '央視', '央广网', '央廣網'],
  // a web paper without a paper’s ending
  ['澎湃新闻', '澎湃新聞'],
  // papers whose names have none of the common endings
  ['大公報', '大公报', '明報', '文匯報', '文汇报', '香港大公報', '香港文匯報', '東網']
]

/** Picture agencies: they stand in credits only. */
export const pictureAgencies: Entries = [
  // Visual China Group
  ['视觉中国', '視覺中國'],
  // a picture library
  ['东方IC', '東方IC'],
  // picture desk of the Guangming Daily
  ['光明图片'],
  // picture library of the People’s Daily
  ['人民视觉']
]

/** How an outlet calls itself in its own columns. */
export const selfNames: Entries = [
  // this paper
  ['本报', '本報'],
  // this magazine
  ['本刊'],
  // this house, this agency
  ['本社'],
  // this station
  ['本台'],
  // this web site
  ['本网', '本網']
]

/** What newspapers' names end in. */
export const paperEndings: Entries = [
  // daily
  ['日报', '日報'],
  // evening paper
  ['晚报', '晚報'],
  // morning paper
  ['早报', '早報', '晨报', '晨報'],
  // times
  ['时报', '時報'],
  // business paper
  ['商报', '商報', '经济报', '經濟報'],
  // express, new paper, herald, weekly
  ['快报', '快報', '新报', '新報', '导报', '導報', '周报', '週報'],
  // papers for a readership
  ['都市报', '都市報', '青年报', '青年報', '法治报', '法制报', '工人报', '农民报'],
  // news site, agency
  ['新闻网', '新聞網', '新闻社', '新聞社', '通讯社', '通訊社'],
  // station, county media centre, app
  ['电视台', '電視台', '广播电台', '融媒体中心', '融媒體中心', '客户端']
]
