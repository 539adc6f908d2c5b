import { describe, expect, it } from 'vitest'
import { tellScript } from '../../src/text/other-scripts.ts'

describe('tellScript', () => {
  it.each([
    ['ja', '昨夜からの大雨で川の水位が二メートル上がり、市内の低い地域が水につかった。'],
    ['ko', '밤새 내린 비로 강 수위가 올라가 시내 저지대가 물에 잠겼다.'],
    ['el', 'Η στάθμη του νερού ανέβηκε δύο μέτρα μέσα στη νύχτα.'],
    ['und-Cyrl', 'Вода в реке поднялась за ночь на два метра.'],
    ['und-Arab', 'ارتفع منسوب المياه مترين خلال الليل.'],
    ['und-Deva', 'रात भर हुई बारिश के बाद नदी का जलस्तर दो मीटर बढ़ गया।'],
    ['he', 'מפלס הנהר עלה בשני מטרים במהלך הלילה.'],
    ['th', 'ระดับน้ำในแม่น้ำเพิ่มขึ้นสองเมตรในคืนเดียว']
  ])('%s', (tag, text) => {
    expect(tellScript(text)).toBe(tag)
  })

  it.each([
    ['Chinese', '新华社北京4月26日电 记者从有关部门获悉，河水一夜上涨两米。'],
    ['Chinese with a sign of kana for its own', '“の”字招牌随处可见，商家说这样的招牌更能吸引顾客，街上行人却未必认得。'],
    ['Latin', 'The water rose by two metres in the night.'],
    ['Latin with a Greek letter', 'The α variant spread, doctors said.'],
    ['figures', '12 345']
  ])('says nothing of %s', (_, text) => {
    expect(tellScript(text)).toBeUndefined()
  })
})
