import { expect, it } from 'vitest';
import type { SatisfactionRow } from '../api/schemas';
import { apply, EMPTY_BOARD, periods, unitsIn } from './board';

const row = (unitCode: string, period: string, respondents: number): SatisfactionRow => ({
  unitId: `id-${unitCode}`,
  unitCode,
  unitName: unitCode,
  period,
  elements: [],
  index: 80,
  indexExact: '80',
  grade: 'B',
  respondents,
  rollUp: 'RESPONDENTS',
  sample: { status: 'UNKNOWN' },
  scheme: { code: 'PERMENPANRB_14_2017', version: 1 },
});
const message = (event: string, data: unknown) => ({ event, data: JSON.stringify(data) });

it('a snapshot replaces everything that was known', () => {
  const first = apply(
    EMPTY_BOARD,
    message('snapshot', { satisfaction: [row('A', '2021', 1)], progress: [] }),
    1,
  );
  const second = apply(
    first,
    message('snapshot', { satisfaction: [row('B', '2021', 2)], progress: [] }),
    2,
  );
  expect(unitsIn(second, '2021').map((one) => one.unitCode)).toEqual(['B']);
  expect(second.heardAt).toBe(2);
});

it('a row moves its own cell and no other', () => {
  let board = apply(EMPTY_BOARD, message('satisfaction', row('A', '2021', 1)), 1);
  board = apply(board, message('satisfaction', row('A', '2021', 5)), 2);
  board = apply(board, message('satisfaction', row('A', '2021-Q1', 3)), 3);
  expect(unitsIn(board, '2021').map((one) => one.respondents)).toEqual([5]);
});

it('a figure that has gone disappears', () => {
  let board = apply(EMPTY_BOARD, message('satisfaction', row('A', '2021', 1)), 1);
  board = apply(board, message('satisfaction', { key: 'satisfaction:id-A:2021', gone: true }), 2);
  expect(unitsIn(board, '2021')).toEqual([]);
});

it('an event of a kind not known yet changes nothing', () => {
  expect(apply(EMPTY_BOARD, message('coverage', {}), 1)).toBe(EMPTY_BOARD);
});

it('periods go from the longest and newest to the shortest', () => {
  const names = ['2021-03-05', '2020', '2021-03', '2021-Q1', '2021', '2021-Q4'];
  const board = names.reduce(
    (old, period) => apply(old, message('satisfaction', row('A', period, 1)), 1),
    EMPTY_BOARD,
  );
  expect(periods(board)).toEqual(['2021', '2020', '2021-Q4', '2021-Q1', '2021-03', '2021-03-05']);
});

it('progress is counted by status, per unit and cycle', () => {
  const cell = { unitId: 'u', cycleId: 'c', plans: { AGREED: 2 }, appraisals: { FINAL: 1 } };
  let board = apply(EMPTY_BOARD, message('progress', cell), 1);
  expect([...board.progress.values()]).toEqual([cell]);
  board = apply(board, message('progress', { key: 'progress:u:c', gone: true }), 2);
  expect(board.progress.size).toBe(0);
});
