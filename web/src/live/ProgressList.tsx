import { useTranslation } from 'react-i18next';
import type { ProgressRow } from '../api/types';
import { Nothing } from '../app/States';
import { formatNumber } from '../format/format';

const PARTS = ['final', 'rated', 'selfAppraised', 'open'] as const;

export function ProgressList({ rows }: { rows: ProgressRow[] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(value, i18n.language);
  if (rows.length === 0) return <Nothing title={t('live.noMatch')} />;
  return (
    <ul className="progress" data-testid="live-progress">
      {rows.map((row) => {
        const opened = PARTS.reduce((sum, part) => sum + row[part], 0);
        const total = Math.max(opened, row.plansAgreed, 1);
        return (
          <li key={`${row.unitId}|${row.cycleId}`} data-testid={`live-progress-${row.unitCode}`}>
            <div className="progress-head">
              <strong>{row.unitName}</strong>
              <span>{t('live.done', { final: number(row.final), total: number(opened) })}</span>
            </div>
            <div className="progress-bar" aria-hidden="true">
              {PARTS.map((part) => (
                <i
                  key={part}
                  className={`part-${part}`}
                  style={{ width: `${(100 * row[part]) / total}%` }}
                />
              ))}
            </div>
            <dl className="progress-parts">
              <div>
                <dt>{t('live.plansAgreed')}</dt>
                <dd data-testid={`live-progress-plansAgreed-${row.unitCode}`}>
                  {number(row.plansAgreed)}
                </dd>
              </div>
              {[...PARTS].reverse().map((part) => (
                <div key={part}>
                  <dt>
                    <i className={`swatch part-${part}`} aria-hidden="true" />
                    {t(`live.${part}`)}
                  </dt>
                  <dd
                    key={row[part]}
                    className="moved"
                    data-testid={`live-progress-${part}-${row.unitCode}`}
                  >
                    {number(row[part])}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
