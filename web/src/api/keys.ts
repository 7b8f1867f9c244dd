import type { Paths } from './paths';

/** An address that is read. */
export type Path = keyof Paths | '/config.json';

/** An address and what stands above it. */
type Upwards<P extends string, Before extends string = ''> = P extends `${infer Part}/${infer Rest}`
  ? `${Before}${Part}` | Upwards<Rest, `${Before}${Part}/`>
  : `${Before}${P}`;

/** What a change touched: a resource, or a part of one. */
export type Touched = Exclude<Upwards<keyof Paths>, '' | '/api' | `${string}{${string}`>;

type Key = readonly unknown[];

/** What an address is read with. */
export interface Asked {
  path?: object | undefined;
  query?: object | undefined;
}

const segments = (path: string): string[] => path.split('/').filter((part) => part !== '');

/**
 * Under what an answer is kept: the parts of its address, its parameters, and what was made of it,
 * since a whole list is not its first page.
 */
export function keyOf(path: Path, { path: named = {}, query = {} }: Asked, made: string): Key {
  const values = new Map(Object.entries(named));
  const address = segments(path).map((part) =>
    part.startsWith('{') ? String(values.get(part.slice(1, -1))) : part,
  );
  return [...address, { made, query }];
}

/** Under what everything beneath an address is kept, whatever its parameters. */
export const keysBelow = (touched: Touched): Key => segments(touched);
