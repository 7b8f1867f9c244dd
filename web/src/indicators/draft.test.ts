import { expect, it } from 'vitest';
import { definitionOf, typedOf } from './draft';

it('what was published comes back as it was sent', () => {
  const definition = {
    code: 'X',
    title: 'Berkas selesai',
    direction: 'HIGHER' as const,
    target: { low: 90, high: 95 },
    attainableMaximum: false,
    needId: 'n1',
  };
  expect(definitionOf(typedOf(definition))).toEqual(definition);
});

it('a draft says nothing about what is still empty', () => {
  expect(definitionOf(typedOf({ title: ' Berkas ' }))).toEqual({
    title: 'Berkas',
    attainableMaximum: false,
  });
});

it('a target written by hand is sent as it was written', () => {
  expect(definitionOf({ ...typedOf({}), value: '3', targetText: ' 7-8 bulan ' })).toEqual({
    targetText: '7-8 bulan',
    attainableMaximum: false,
  });
});

it('an indicator that must be nothing has no other target', () => {
  expect(
    definitionOf({ ...typedOf({ target: { value: 3 } }), direction: 'ZERO' }),
  ).not.toHaveProperty('target');
});
