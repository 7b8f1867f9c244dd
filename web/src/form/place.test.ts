import { expect, it } from 'vitest';
import { place } from './place';

const error = (pointer: string | undefined, message: string) => ({
  ...(pointer === undefined ? {} : { pointer }),
  code: 'x',
  message,
});

it('an error stands at the field it names, or the nearest one around it', () => {
  const placed = place(
    [error('/items/0/weight', 'a'), error('/items/1', 'b'), error('/title', 'c')],
    ['/items', '/items/0/weight', '/title'],
  );
  expect(placed.at.get('/items/0/weight')?.map((one) => one.message)).toEqual(['a']);
  expect(placed.at.get('/items')?.map((one) => one.message)).toEqual(['b']);
  expect(placed.at.get('/title')?.map((one) => one.message)).toEqual(['c']);
  expect(placed.rest).toEqual([]);
});

it('what belongs to no field is kept for the form as a whole', () => {
  const placed = place([error('/titles', 'a'), error(undefined, 'b')], ['/title']);
  expect(placed.at.size).toBe(0);
  expect(placed.rest.map((one) => one.message)).toEqual(['a', 'b']);
});
