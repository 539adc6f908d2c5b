import { describe, expect, it } from 'vitest'
import { headsAppointments } from '../../src/roles/appointments.ts'

describe('headsAppointments', () => {
  const deciding = '某市人民代表大会常务委员会决定任命名单'
  const appointing = '某市人民代表大会常务委员会任命名单'

  it('puts a government’s members under what is decided, judges and supervisors under what is appointed', () => {
    expect(headsAppointments(deciding, '任命李春为某市财政局局长。')).toBe(1)
    expect(headsAppointments(appointing, '任命李春为某市财政局局长。')).toBe(-1)
    expect(headsAppointments(appointing, '任命王冬为某市中级人民法院审判员。')).toBe(1)
    expect(headsAppointments('某市人民代表大会常务委员会决定免职名单', '免去王冬的某市人民检察院检察员职务。')).toBe(-1)
  })

  it('says nothing of other headlines, nor of lists that fill both kinds of office', () => {
    expect(headsAppointments('市长任命一批干部', '任命李春为某市财政局局长。')).toBe(0)
    expect(headsAppointments(deciding, '任命李春为某市财政局局长，王冬为某市人民法院审判员。')).toBe(0)
  })
})
