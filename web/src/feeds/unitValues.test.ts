import { expect, test } from 'vitest';
import { linesOf, unitsOf } from './unitValues';

test('each line names a value and the unit that it means', () => {
  expect(unitsOf('KANTOR CAMAT = 12.71.12\n\n 12.71.14 \nA=B = 12.71.15')).toEqual({
    'KANTOR CAMAT': '12.71.12',
    '12.71.14': '12.71.14',
    'A=B': '12.71.15',
  });
  expect(unitsOf(' \n')).toBeUndefined();
});

test('what is known is written as it can be typed', () => {
  const values = { LOKET: '12.71.12', RENGAS: '12.71.12.1002' };
  expect(unitsOf(linesOf(values))).toEqual(values);
});
