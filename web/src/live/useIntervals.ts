import { useQuery } from '@tanstack/react-query';
import type { Page, SatisfactionRow } from '../api/types';
import { useApi } from '../api/useApi';

/** Intervals by unit, each with the number of answers it was computed from. */
export type Intervals = ReadonlyMap<string, Pick<SatisfactionRow, 'respondents' | 'interval'>>;

const NONE: Intervals = new Map();
const EVERY_MS = 10_000;

/** The stream carries indices only; intervals are asked for now and then. */
export function useIntervals(period: string | undefined): Intervals {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['intervals', period],
    enabled: period !== undefined,
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }): Promise<Intervals> => {
      const found = new Map<string, SatisfactionRow>();
      let cursor: string | undefined;
      do {
        const query = new URLSearchParams({ period: period ?? '', limit: '200' });
        if (cursor) query.set('cursor', cursor);
        const page = await api<Page<SatisfactionRow>>(`/api/evaluation/satisfaction?${query}`, {
          signal,
        });
        page.items.forEach((row) => found.set(row.unitId, row));
        cursor = page.next;
      } while (cursor);
      return found;
    },
  });
  return data ?? NONE;
}
