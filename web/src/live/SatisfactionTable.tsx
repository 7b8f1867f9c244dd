import { useTranslation } from 'react-i18next';
import { Nothing } from '../ui/States';
import type { SatisfactionRow } from '../api/schemas';
import { formatNumber } from '../format/format';
import { IndexScale } from './IndexScale';

export function SatisfactionTable({ rows }: { rows: SatisfactionRow[] }) {
  const { t, i18n } = useTranslation();
  const number = (value: number, digits?: number) => formatNumber(value, i18n.language, digits);
  if (rows.length === 0) return <Nothing title={t('live.noMatch')} />;
  return (
    <table className="figures" data-testid="live-satisfaction">
      <thead>
        <tr>
          <th scope="col">{t('live.unit')}</th>
          <th scope="col" className="right">
            {t('live.index')}
          </th>
          <th scope="col">{t('live.grade')}</th>
          <th scope="col" className="wide">
            {t('live.range')}
          </th>
          <th scope="col">{t('live.interval')}</th>
          <th scope="col" className="right">
            {t('live.respondents')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ interval, ...row }) => (
          <tr key={row.unitId}>
            <th scope="row">{row.unitName}</th>
            <td className="right figure" data-label={t('live.index')}>
              <span
                // A new key starts the short glow again whenever the figure changes.
                key={`${row.index}|${row.respondents}`}
                className="moved"
                data-testid={`live-satisfaction-index-${row.unitCode}`}
              >
                {number(row.index, 2)}
              </span>
            </td>
            <td data-label={t('live.grade')}>
              <span className={`grade grade-${row.grade}`}>{t(`live.grade${row.grade}`)}</span>
            </td>
            <td className="wide">
              <IndexScale index={row.index} interval={interval} />
            </td>
            <td data-label={t('live.interval')}>
              {interval ? (
                t('live.intervalText', {
                  low: number(interval.low, 2),
                  high: number(interval.high, 2),
                })
              ) : (
                <span className="hint">{t('live.noInterval')}</span>
              )}
            </td>
            <td
              className="right"
              data-label={t('live.respondents')}
              data-testid={`live-satisfaction-respondents-${row.unitCode}`}
            >
              {number(row.respondents)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
