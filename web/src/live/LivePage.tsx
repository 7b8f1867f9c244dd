import { Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { formatClock, formatPeriod } from '../format/format';
import { periods, unitsIn, type Board } from './board';
import type { ConnectionState } from './connection';
import { Moved } from './Moved';
import { ProgressList } from './ProgressList';
import { SatisfactionTable } from './SatisfactionTable';
import { useLive } from './useLive';

export default function LivePage() {
  const { t, i18n } = useTranslation();
  const { board, state } = useLive();
  const [chosen, choose] = useState<string>();
  const [typed, type] = useState('');
  const search = useDeferredValue(typed.trim().toLowerCase());
  useTitle(t('live.title'));

  const known = periods(board);
  const period = chosen && known.includes(chosen) ? chosen : known[0];
  const matches = (row: { unitName?: string; unitCode?: string }) =>
    `${row.unitName ?? ''} ${row.unitCode ?? ''}`.toLowerCase().includes(search);
  const units = unitsIn(board, period);
  const progress = [...board.progress.values()].sort((a, b) =>
    (a.unitName ?? a.unitId).localeCompare(b.unitName ?? b.unitId),
  );
  return (
    <>
      <h1>{t('live.title')}</h1>
      <p className="lead">{t('live.lead')}</p>
      <Line state={state} board={board} />
      <Moved board={board} period={period} />
      {board.heardAt === undefined ? (
        <Loading />
      ) : (
        <>
          <div className="filters">
            <label htmlFor="live-period">
              {t('live.period')}
              <Select
                id="live-period"
                data-testid="live-period"
                value={period ?? null}
                disabled={known.length === 0}
                showSearch
                onChange={(value) => choose(value ?? undefined)}
                options={known.map((value) => ({
                  value,
                  label: formatPeriod(value, i18n.language),
                }))}
              />
            </label>
            <label htmlFor="live-search">
              {t('live.search')}
              <Input
                id="live-search"
                type="search"
                allowClear
                value={typed}
                onChange={(event) => type(event.target.value)}
              />
            </label>
          </div>
          <section aria-labelledby="live-satisfaction">
            <h2 id="live-satisfaction">{t('live.satisfaction')}</h2>
            {units.length === 0 ? (
              <Nothing title={t('live.noSatisfaction')}>{t('live.noSatisfactionHint')}</Nothing>
            ) : (
              <SatisfactionTable rows={units.filter(matches)} />
            )}
          </section>
          <section aria-labelledby="live-progress">
            <h2 id="live-progress">{t('live.progress')}</h2>
            {progress.length === 0 ? (
              <Nothing title={t('live.noProgress')} />
            ) : (
              <ProgressList rows={progress.filter(matches)} />
            )}
          </section>
        </>
      )}
    </>
  );
}

function Line({ state, board }: { state: ConnectionState; board: Board }) {
  const { t, i18n } = useTranslation();
  return (
    <p className={`line line-${state}`} data-testid="live-state" data-state={state}>
      <span className="line-dot" aria-hidden="true" />
      <strong role="status">{t(`live.${state}`)}</strong>
      {board.heardAt === undefined ? null : (
        <span>{t('live.heardAt', { time: formatClock(board.heardAt, i18n.language) })}</span>
      )}
    </p>
  );
}
