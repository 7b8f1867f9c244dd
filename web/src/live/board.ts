import type { ProgressRow, SatisfactionRow } from '../api/schemas';
import type { SseMessage } from './sse';

/*
 * What the events hold beside the figures is written by hand: the document says of the stream that
 * it is text.
 */

interface Snapshot {
  satisfaction: SatisfactionRow[];
  progress: ProgressRow[];
}

/** A figure that is no more. */
interface Gone {
  key: string;
  gone: true;
}

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

/** Keys as the service names figures, so that it can say which one has gone. */
const satisfactionKey = (row: SatisfactionRow) => `satisfaction:${row.unitId}:${row.period}`;
const progressKey = (row: ProgressRow) => `progress:${row.unitId}:${row.cycleId}`;

/** The board after one message. A snapshot replaces it; what is unknown leaves it as it is. */
export function apply(board: Board, message: SseMessage, now: number): Board {
  switch (message.event) {
    case 'snapshot': {
      const snapshot = JSON.parse(message.data) as Snapshot;
      return {
        satisfaction: new Map(snapshot.satisfaction.map((r) => [satisfactionKey(r), r])),
        progress: new Map(snapshot.progress.map((r) => [progressKey(r), r])),
        heardAt: now,
      };
    }
    case 'satisfaction': {
      const row = JSON.parse(message.data) as SatisfactionRow | Gone;
      const satisfaction = new Map(board.satisfaction);
      if ('gone' in row) {
        satisfaction.delete(row.key);
        return { ...board, satisfaction, heardAt: now };
      }
      satisfaction.set(satisfactionKey(row), row);
      return { ...board, satisfaction, heardAt: now, moved: row };
    }
    case 'progress': {
      const row = JSON.parse(message.data) as ProgressRow | Gone;
      const progress = new Map(board.progress);
      if ('gone' in row) {
        progress.delete(row.key);
        return { ...board, progress, heardAt: now };
      }
      progress.set(progressKey(row), row);
      return { ...board, progress, heardAt: now, moved: row };
    }
    default:
      return board;
  }
}

/** Periods present, the longest and newest first: years, quarters, months, days. */
export function periods(board: Board): string[] {
  const found = new Set([...board.satisfaction.values()].map((row) => row.period));
  return [...found].sort((a, b) => rank(a) - rank(b) || b.localeCompare(a));
}

const rank = (period: string) =>
  /^\d{4}$/.test(period) ? 0 : /Q\d$/.test(period) ? 1 : /^\d{4}-\d{2}$/.test(period) ? 2 : 3;

/** One row per unit for a period, those with most answers first. */
export function unitsIn(board: Board, period: string | undefined): SatisfactionRow[] {
  return [...board.satisfaction.values()]
    .filter((row) => row.period === period)
    .sort((a, b) => b.respondents - a.respondents || a.unitName.localeCompare(b.unitName));
}
