import { hashKey, QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';
import { keyOf, keysBelow, type Asked, type Path, type Touched } from './keys';

let queries: QueryClient;

beforeEach(() => {
  queries = new QueryClient();
});

/** What is still fresh after a change of this, of what was kept. */
async function freshAfter(touched: Touched, kept: [Path, Asked][]): Promise<Path[]> {
  for (const [path, asked] of kept) queries.setQueryData(keyOf(path, asked, 'answer'), path);
  await queries.invalidateQueries({ queryKey: keysBelow(touched) });
  return kept
    .filter(([path, asked]) => !queries.getQueryState(keyOf(path, asked, 'answer'))?.isInvalidated)
    .map(([path]) => path);
}

it('a change of a resource makes its lists and its parts be asked for again, and nothing else', async () => {
  expect(
    await freshAfter('/api/needs', [
      ['/api/needs/rounds', {}],
      ['/api/needs/rounds/{roundId}/items', { path: { roundId: 'r1' }, query: { status: 'KEPT' } }],
      ['/api/aspects', {}],
    ]),
  ).toEqual(['/api/aspects']);
});

it('a change of a part leaves the rest of the resource alone', async () => {
  expect(
    await freshAfter('/api/feedback/proposals', [
      ['/api/feedback/proposals', { query: { status: ['OPEN'] } }],
      ['/api/feedback/proposals/{id}', { path: { id: 'p1' } }],
      ['/api/feedback/{appraisalId}', { path: { appraisalId: 'proposals-of-others' } }],
      ['/api/feedback', {}],
    ]),
  ).toEqual(['/api/feedback/{appraisalId}', '/api/feedback']);
});

const hash = (path: Path, asked: Asked, made = 'all') => hashKey(keyOf(path, asked, made));

it('parameters are the same in any order, and tell answers apart', () => {
  const waves = (query: object) => hash('/api/waves', { query });
  expect(waves({ a: 1, b: 2 })).toEqual(waves({ b: 2, a: 1 }));
  expect(waves({ a: 1 })).not.toEqual(waves({ a: 2 }));
});

it('what an address names tells answers apart', () => {
  const wave = (id: string) => hash('/api/waves/{id}', { path: { id } });
  expect(wave('w1')).not.toEqual(wave('w2'));
});

it('a whole list is kept apart from what its address answers', () => {
  expect(hash('/api/waves', {}, 'all')).not.toEqual(hash('/api/waves', {}, 'answer'));
});
