import { expect, it } from 'vitest';
import { periodsWithin } from './periods';

it('names the periods of a cycle as the services write them', () => {
  expect(periodsWithin('ANNUAL', '2026-01-01', '2026-12-31')).toEqual(['2026']);
  expect(periodsWithin('QUARTERLY', '2026-01-01', '2026-12-31')).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
  ]);
  expect(periodsWithin('MONTHLY', '2026-11-15', '2027-01-02')).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
  ]);
});

it('a cycle that begins within a quarter begins with that quarter', () => {
  expect(periodsWithin('QUARTERLY', '2026-05-20', '2026-07-01')).toEqual(['2026-Q2', '2026-Q3']);
});
