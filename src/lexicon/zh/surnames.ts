/**
 * Chinese family names, simplified and traditional, the common ones and the better known rare ones.
 * They tell a name from a word and glued names from one another; a rarer name is still read where the print sets it apart.
 */
export const surnames: ReadonlySet<string> = new Set(
  (
    '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于於蒋蔣蔡余余杜叶葉程苏蘇魏吕呂丁任沈' +
    '姚卢盧姜崔钟鍾鐘谭譚陆陸汪范範金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱丘江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊' +
    '易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳欒栾管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒' +
    '解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栗隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖' +
    '巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栋楚鄢劳勞湛奚宿晋晉昌潭计計粟鹿富浦修逯强強区區容尉幸宓尧堯凤鳳竺花平茅伏皮元卞水狄貝贝茹钮鈕利蔚越' +
    '隆步都满滿弘国寸阙闕東东殳沃庾暨衡耶牧隗山弓蓬郗仰秋伊干解宣丰豐井羿储靖汲邴糜松巴牡车逄代屠束钭印戎'
  ).split('')
)

/** Family names of two characters. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 夏侯 宇文 长孙 長孫 端木 独孤 獨孤 南宫 南宮 拓跋 轩辕 軒轅 呼延 申屠 赫连 赫連 澹台 公羊 东郭 東郭 西门 西門'.split(
    ' '
  )
)
