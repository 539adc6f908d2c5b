import { expect, test } from 'vitest'
import { reconstruct } from '../../src/index.ts'

/** A page as an engine reads it: headings before their stories, words misread in both; a heading's words stand in another story too. */
const page = `FERRY STOPS AT NOON.
Th* ferry to the north bank stopped at noon
yesterd3ay, and no boat has left the landing
since. The captain sa1d that the ic^e is thick
and that the labyLee channel cannot be seen.
Passengers waited in the station all day.
COUNCIL TO BUY BRIDGE.
The council voted to bu»y the old bridge from
the railroad, and will open it to wagons in the
spr1ng. The mayor said that ~ the price is low.
CAPTAIN'S HOUSE BURNS.
A fire burn_ed the house on the hill last night.
Nobody was hurt. The fire came from a stove,
the neighbors said, and the w»ind carried it.
The mayor and the council saw the fire from the
bridge.
`

test('a scan’s headings head what stands under them, whatever their words match', () => {
  expect(reconstruct(page).articles.map(({ headline, body }) => [headline, body.split(' ').slice(0, 2).join(' ')])).toEqual([
    ['FERRY STOPS AT NOON.', 'Th* ferry'],
    ['COUNCIL TO BUY BRIDGE.', 'The council'],
    ["CAPTAIN'S HOUSE BURNS.", 'A fire']
  ])
})
