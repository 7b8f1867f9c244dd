import { useTranslation } from 'react-i18next';
import type { AppraisalStatus, ProgressRow } from '../api/schemas';
import { Nothing } from '../ui/States';
import { formatNumber } from '../format/format';

const PARTS: { part: 'final' | 'rated' | 'selfAppraised' | 'open'; status: AppraisalStatus }[] = [
  { part: 'final', status: 'FINAL' },
  { part: 'rated', status: 'RATED' },
  { part: 'selfAppraised', status: 'SELF_APPRAISED' },
  { part: 'open', status: 'OPEN' },
];

export function ProgressList({ rows }: { rows: ProgressRow[] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(value, i18n.language);
  if (rows.length === 0) return <Nothing title={t('live.noMatch')} />;
  return (
    <ul className="progress" data-testid="live-progress">
      {rows.map((row) => {
        const count = (status: AppraisalStatus) => row.appraisals[status] ?? 0;
        const agreed = row.plans['AGREED'] ?? 0;
        const name = row.unitName ?? row.unitId;
        const code = row.unitCode ?? row.unitId;
        const opened = PARTS.reduce((sum, { status }) => sum + count(status), 0);
        const total = Math.max(opened, agreed, 1);
        return (
          <li key={`${row.unitId}|${row.cycleId}`} data-testid={`live-progress-${code}`}>
            <div className="progress-head">
              <strong>{name}</strong>
              <span>
                {t('live.done', { final: number(count('FINAL')), total: number(opened) })}
              </span>
            </div>
            <div className="progress-bar" aria-hidden="true">
              {PARTS.map(({ part, status }) => (
                <i
                  key={part}
                  className={`part-${part}`}
                  style={{ width: `${(100 * count(status)) / total}%` }}
                />
              ))}
            </div>
            <dl className="progress-parts">
              <div>
                <dt>{t('live.plansAgreed')}</dt>
                <dd data-testid={`live-progress-plansAgreed-${code}`}>{number(agreed)}</dd>
              </div>
              {[...PARTS].reverse().map(({ part, status }) => (
                <div key={part}>
                  <dt>
                    <i className={`swatch part-${part}`} aria-hidden="true" />
                    {t(`live.${part}`)}
                  </dt>
                  <dd
                    key={count(status)}
                    className="moved"
                    data-testid={`live-progress-${part}-${code}`}
                  >
                    {number(count(status))}
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
