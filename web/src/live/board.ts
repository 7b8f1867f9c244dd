import type { LiveSnapshot, ProgressRow, SatisfactionRow } from '../api/types';
import type { SseMessage } from './sse';

/** Everything the dashboard shows, by cell. */
export interface Board {
  satisfaction: ReadonlyMap<string, SatisfactionRow>;
  progress: ReadonlyMap<string, ProgressRow>;
  /** When the figures were last heard of, in milliseconds; absent before the first snapshot. */
  heardAt?: number;
  /** The row that moved last, for those who listen rather than look. */
  moved?: SatisfactionRow | ProgressRow;
}

export const EMPTY_BOARD: Board = { satisfaction: new Map(), progress: new Map() };

const satisfactionKey = (row: SatisfactionRow) =>
  `${row.unitId}|${row.period}|${row.service ?? ''}`;
const progressKey = (row: ProgressRow) => `${row.unitId}|${row.cycleId}`;

/** The board after one message. A snapshot replaces it; what is unknown leaves it as it is. */
export function apply(board: Board, message: SseMessage, now: number): Board {
  switch (message.event) {
    case 'snapshot': {
      const snapshot = JSON.parse(message.data) as LiveSnapshot;
      return {
        satisfaction: new Map((snapshot.satisfaction ?? []).map((r) => [satisfactionKey(r), r])),
        progress: new Map((snapshot.progress ?? []).map((r) => [progressKey(r), r])),
        heardAt: now,
      };
    }
    case 'satisfaction': {
      const row = rowOf<SatisfactionRow>(message);
      const satisfaction = new Map(board.satisfaction);
      // A cell whose last answer was corrected away is gone, not zero.
      if (row.respondents === 0) satisfaction.delete(satisfactionKey(row));
      else satisfaction.set(satisfactionKey(row), row);
      return { ...board, satisfaction, heardAt: now, moved: row };
    }
    case 'progress': {
      const row = rowOf<ProgressRow>(message);
      const progress = new Map(board.progress).set(progressKey(row), row);
      return { ...board, progress, heardAt: now, moved: row };
    }
    default:
      return board;
  }
}

function rowOf<R>(message: SseMessage): R {
  const body = JSON.parse(message.data) as R | { row: R };
  return body !== null && typeof body === 'object' && 'row' in body ? body.row : body;
}

/** Periods present, the longest and newest first: years, quarters, months, days. */
export function periods(board: Board): string[] {
  const found = new Set([...board.satisfaction.values()].map((row) => row.period));
  return [...found].sort((a, b) => rank(a) - rank(b) || b.localeCompare(a));
}

const rank = (period: string) =>
  /^\d{4}$/.test(period) ? 0 : /Q\d$/.test(period) ? 1 : /^\d{4}-\d{2}$/.test(period) ? 2 : 3;

/** One row per unit for a period, over all services, those with most answers first. */
export function unitsIn(board: Board, period: string | undefined): SatisfactionRow[] {
  return [...board.satisfaction.values()]
    .filter((row) => row.period === period && !row.service)
    .sort((a, b) => b.respondents - a.respondents || a.unitName.localeCompare(b.unitName));
}
