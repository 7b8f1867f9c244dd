import type { Frequency } from '../api/schemas';

const MONTHS: Record<Frequency, number> = { MONTHLY: 1, QUARTERLY: 3, ANNUAL: 12 };

/** The periods of an appraisal, first to last; a stub at either end belongs to it. */
export function periodsWithin(frequency: Frequency, from: string, to: string): string[] {
  const step = MONTHS[frequency];
  const [year = 0, month = 1] = from.split('-').map(Number);
  const periods: string[] = [];
  // Months counted through, so that a year's end needs no case of its own.
  for (let at = year * 12 + Math.floor((month - 1) / step) * step; ; at += step) {
    const first = { year: Math.floor(at / 12), month: (at % 12) + 1 };
    const start = `${first.year}-${String(first.month).padStart(2, '0')}-01`;
    if (start > to) return periods;
    periods.push(
      frequency === 'ANNUAL'
        ? String(first.year)
        : frequency === 'QUARTERLY'
          ? `${first.year}-Q${Math.floor((first.month - 1) / 3) + 1}`
          : start.slice(0, 7),
    );
  }
}
