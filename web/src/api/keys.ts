/** What the services keep: an answer is kept under its address, a change names what it touched. */
type Name =
  | 'appraisals'
  | 'aspects'
  | 'campaigns'
  | 'career'
  | 'cycles'
  | 'evaluation'
  | 'feedback'
  | 'indicators'
  | 'instruments'
  | 'method'
  | 'needs'
  | 'organisation'
  | 'plans'
  | 'revisions'
  | 'schemes'
  | 'surveys'
  | 'waves';

type Resource = `/api/${Name}`;

/** An address that is read, with its parameters. */
export type Path = `${Resource}${string}` | '/config.json';

/** What a change touched: a resource, or a part of one. */
export type Touched = Resource | `${Resource}/${string}`;

type Key = readonly unknown[];

const segments = (path: string): string[] => path.split('/').filter((part) => part !== '');

/**
 * Under what an answer is kept: the parts of its address, its parameters in any order, and what was
 * made of it, since a whole list is not its first page.
 */
export function keyOf(path: Path, made: string): Key {
  const [address = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return [...segments(address), { made, query: parameters.toString() }];
}

/** Under what everything beneath an address is kept, whatever its parameters. */
export const keysBelow = (touched: Touched): Key => segments(touched);
