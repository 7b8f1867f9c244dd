import { expect, it } from 'vitest';
import { draftOf, pointerOf, resultsOf, without } from './draft';

const ITEMS = [
  { indicatorId: 'a', indicatorVersion: 1 },
  { indicatorId: 'b', indicatorVersion: 2 },
  { indicatorId: 'c', indicatorVersion: 1 },
];
const PLANNED = [
  { kind: 'MAIN' as const, title: 'X', indicators: [{ indicatorId: 'b', indicatorVersion: 2 }] },
  {
    kind: 'ADDITIONAL' as const,
    title: 'Y',
    indicators: [{ indicatorId: 'a', indicatorVersion: 1, target: { low: 2, high: 3 } }],
  },
];

it('a new plan starts with one result that every indicator measures', () => {
  expect(resultsOf(draftOf(ITEMS, undefined))).toEqual([
    { kind: 'MAIN', title: '', indicators: ITEMS },
  ]);
});

it('what was planned comes back as it was sent', () => {
  expect(resultsOf(draftOf(ITEMS, PLANNED))).toEqual(PLANNED);
});

it('an indicator is found by its place among those of its result', () => {
  const draft = draftOf(ITEMS, undefined);
  expect(pointerOf(draft, 2)).toBe('/results/0/indicators/2');
  expect(pointerOf(draftOf(ITEMS, PLANNED), 0)).toBe('/results/1/indicators/0');
});

it('a result taken out leaves its indicators unused and moves the others up', () => {
  const left = without(draftOf(ITEMS, PLANNED), 0);
  expect(left.items.map((item) => item.result)).toEqual([0, undefined, undefined]);
});
