/**
 * Cities that stand glued to a reporter's name in bracketed datelines (記者某某台北7日電).
 * Elsewhere the place of a dateline is read from its form and needs no list.
 */
export const datelineCities: readonly string[] = (
  '北京 上海 天津 重庆 重慶 广州 廣州 深圳 香港 澳门 澳門 台北 臺北 台中 臺中 高雄 新北 桃園 台南 臺南 南京 武汉 武漢 成都 西安 杭州 ' +
  '东京 東京 大阪 首尔 首爾 平壤 新加坡 曼谷 河内 河內 马尼拉 馬尼拉 雅加达 雅加達 新德里 华盛顿 華盛頓 纽约 紐約 洛杉矶 洛杉磯 舊金山 旧金山 ' +
  '伦敦 倫敦 巴黎 柏林 布鲁塞尔 布魯塞爾 日内瓦 日內瓦 莫斯科 罗马 羅馬 开罗 開羅 悉尼 雪梨 渥太华 渥太華 内罗毕 約翰內斯堡'
).split(' ')
