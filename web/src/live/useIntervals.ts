import { useMemo } from 'react';
import type { SatisfactionRow } from '../api/types';
import { useAll } from '../api/useGet';

/** Intervals by unit, each with the number of answers it was computed from. */
export type Intervals = ReadonlyMap<string, Pick<SatisfactionRow, 'respondents' | 'interval'>>;

const EVERY_MS = 10_000;

/** The stream carries indices only; intervals are asked for now and then. */
export function useIntervals(period: string | undefined): Intervals {
  const { data } = useAll<SatisfactionRow>(
    `/api/evaluation/satisfaction?period=${encodeURIComponent(period ?? '')}`,
    { enabled: period !== undefined, everyMs: EVERY_MS },
  );
  return useMemo(() => new Map((data ?? []).map((row) => [row.unitId, row])), [data]);
}
