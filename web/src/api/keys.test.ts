import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';
import { keyOf, keysBelow, type Path, type Touched } from './keys';

let queries: QueryClient;

beforeEach(() => {
  queries = new QueryClient();
});

/** What is still fresh after a change of this, of what was kept. */
async function freshAfter(touched: Touched, kept: Path[]): Promise<Path[]> {
  for (const path of kept) queries.setQueryData(keyOf(path, 'answer'), path);
  await queries.invalidateQueries({ queryKey: keysBelow(touched) });
  return kept.filter((path) => !queries.getQueryState(keyOf(path, 'answer'))?.isInvalidated);
}

it('a change of a resource makes its lists and its parts be asked for again, and nothing else', async () => {
  expect(
    await freshAfter('/api/needs', [
      '/api/needs/rounds',
      '/api/needs/rounds/r1/items?status=KEPT',
      '/api/aspects',
    ]),
  ).toEqual(['/api/aspects']);
});

it('a change of a part leaves the rest of the resource alone', async () => {
  expect(
    await freshAfter('/api/feedback/proposals', [
      '/api/feedback/proposals?status=OPEN',
      '/api/feedback/proposals/p1',
      '/api/feedback/f1',
      '/api/feedback/proposals-of-others',
    ]),
  ).toEqual(['/api/feedback/f1', '/api/feedback/proposals-of-others']);
});

it('parameters are the same in any order, and tell answers apart', () => {
  expect(keyOf('/api/waves?a=1&b=2', 'all')).toEqual(keyOf('/api/waves?b=2&a=1', 'all'));
  expect(keyOf('/api/waves?a=1', 'all')).not.toEqual(keyOf('/api/waves?a=2', 'all'));
});

it('a whole list is kept apart from what its address answers', () => {
  expect(keyOf('/api/waves', 'all')).not.toEqual(keyOf('/api/waves', 'answer'));
});
