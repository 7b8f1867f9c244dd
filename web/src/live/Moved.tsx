import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/format';
import type { Board } from './board';

/** Spoken at most this often: a screen reader must not be flooded by a survey upload. */
const PAUSE_MS = 5_000;

/** Tells who listens rather than looks which figure moved, politely. */
export function Moved({ board, period }: { board: Board; period: string | undefined }) {
  const { t, i18n } = useTranslation();
  const [said, say] = useState('');
  const next = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const row = board.moved;

  useEffect(() => {
    if (!row) return;
    if ('respondents' in row) {
      if (row.period !== period) return;
      next.current = t('live.movedSatisfaction', {
        unit: row.unitName,
        index: formatNumber(row.index, i18n.language, 2),
        grade: row.grade,
        respondents: formatNumber(row.respondents, i18n.language),
      });
    } else {
      next.current = t('live.movedProgress', {
        unit: row.unitName ?? row.unitId,
        final: formatNumber(row.appraisals['FINAL'] ?? 0, i18n.language),
      });
    }
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      say(next.current);
    }, PAUSE_MS);
  }, [row, period, t, i18n.language]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );

  return (
    <p className="visually-hidden" aria-live="polite" data-testid="live-moved">
      {said}
    </p>
  );
}
