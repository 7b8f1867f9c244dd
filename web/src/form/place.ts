import type { Violation } from '../api/schemas';

export interface Placed {
  at: Map<string, Violation[]>;
  rest: Violation[];
}

/**
 * Puts each thing that a service found wrong beside the field it belongs to: the one whose pointer
 * is the longest beginning of the error's. What belongs nowhere is told for the form as a whole.
 */
export function place(errors: readonly Violation[], fields: Iterable<string>): Placed {
  const known = [...fields].sort((a, b) => b.length - a.length);
  const placed: Placed = { at: new Map(), rest: [] };
  for (const error of errors) {
    const pointer = error.pointer ?? '';
    const field = known.find((one) => pointer === one || pointer.startsWith(`${one}/`));
    if (field === undefined) placed.rest.push(error);
    else placed.at.set(field, [...(placed.at.get(field) ?? []), error]);
  }
  return placed;
}
