import { expect, test } from 'vitest'
import { choose, chosenAndGone, isChosen } from '#extension/messages/chosen-projects.ts'

const [a, b] = ['https://a.example', 'https://b.example'] as const
const ofA = { relay: a, slug: 'default' }
const ofB = { relay: b, slug: 'default' }
const known = [ofA, ofB, { relay: b, slug: 'shop' }]

test.each([
  ['a slug alone', ['default'], true, true],
  ['with its relay', [`default@${a}`], true, false],
  ['with a relay as people write it', [`default@${b}/`], false, true],
  ['another slug', ['shop'], false, false],
  ['a relay that is no address', ['default@a.example'], false, false],
])('%s', (_, choices, first, second) => {
  expect([isChosen(choices, ofA), isChosen(choices, ofB)]).toEqual([first, second])
})

test('of two projects of one slug, either is chosen by itself', () => {
  const one = choose([], ofA, true, known)
  expect(one).toEqual([`default@${a}`])
  expect(choose(one, ofB, true, known)).toEqual([`default@${a}`, `default@${b}`])
  expect(choose(one, ofA, false, known)).toEqual([])
})

test('a slug of before means all of them until one is taken out, which leaves the others', () => {
  expect(choose(['default', 'shop'], ofA, true, known)).toEqual(['default', 'shop'])
  expect(choose(['default', 'shop'], ofA, false, known)).toEqual([`default@${b}`, 'shop'])
})

test('with one relay a slug is enough', () => {
  expect(choose(['x'], ofA, true, [ofA])).toEqual(['x', 'default'])
  expect(choose(['x', 'default'], ofA, false, [ofA])).toEqual(['x'])
})

test('choices whose relay or project has gone are known as such', () => {
  expect(chosenAndGone(['default', 'shop@https://gone.example', 'old'], known)).toEqual([
    'shop@https://gone.example',
    'old',
  ])
})
