import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'

describe('the reporter', () => {
  const wire = ['新华社某港5月18日电（记者 王平）湖边的白鹭昨日飞回，观', '鸟的人比去年多，白鹭在浅水里觅食。', '护鸟人说，白鹭每年春天都来，今年来得最早。']
  const rest = ['矿山关停以后，村里人开起了客栈，游客一天比一天多起来。', '老矿工梁师傅把自家院子改成客房，周末总是住满人。']
  const openings = (...lines: string[]): string[] => reconstruct(lines.join('\n')).articles.map(({ body }) => body.slice(0, 5))

  it('is named once in a story: named in its opening and again behind it, there are two stories', () => {
    expect(openings(...wire, ...rest, '（本报记者 李明）')).toEqual(['新华社某港', '矿山关停以'])
  })

  it('may be named at either end', () => {
    expect(openings(...wire, ...rest)).toEqual(['新华社某港'])
    expect(openings(wire[0]!.replace('（记者 王平）', ' '), ...wire.slice(1), ...rest, '（本报记者 李明）')).toEqual(['新华社某港'])
  })
})
