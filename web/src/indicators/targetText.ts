import type { Direction, Target } from '../api/schemas';

/** A target in words: a figure, a range, or nothing at all. */
export function targetText(
  target: Target | undefined,
  direction: Direction | undefined,
  number: (value: number) => string,
  zero: string,
): string {
  if (direction === 'ZERO') return zero;
  if (target?.low !== undefined && target.high !== undefined) {
    return `${number(target.low)} – ${number(target.high)}`;
  }
  return target?.value === undefined ? '–' : number(target.value);
}
