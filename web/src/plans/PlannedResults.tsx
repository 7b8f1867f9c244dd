import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InstrumentItem, PlannedResult } from '../api/schemas';
import { formatNumber, formatShare } from '../format/format';
import { useIndicatorVersion, targetText } from '../indicators';

/** What is planned, with the target and weight of each indicator. */
export function PlannedResults({
  results,
  weights,
}: {
  results: PlannedResult[];
  weights: InstrumentItem[];
}) {
  const { t } = useTranslation();
  return results.map((result, i) => (
    <div className="planned" key={i}>
      <p className="eyebrow">
        {t(`plans.kinds.${result.kind}`)}: {result.title}
      </p>
      <ul className="indicators">
        {result.indicators.map((one) => (
          <Planned
            key={one.indicatorId}
            item={one}
            weight={weights.find((other) => other.indicatorId === one.indicatorId)?.weight}
          />
        ))}
      </ul>
    </div>
  ));
}

function Planned({
  item,
  weight,
}: {
  item: PlannedResult['indicators'][number];
  weight: number | undefined;
}) {
  const { t, i18n } = useTranslation();
  const indicator = useIndicatorVersion(item.indicatorId, item.indicatorVersion).data;
  const number = (value: number) => formatNumber(value, i18n.language);
  const target = targetText(
    item.target ?? indicator?.target,
    indicator?.direction,
    number,
    t('plans.zero'),
  );
  return (
    <li data-testid="planned-indicator">
      <div className="indicator-head">
        <h3>
          <Link to={`/indikator/${item.indicatorId}`}>{indicator?.title ?? '…'}</Link>
        </h3>
        <p>
          <span>
            {t('plans.target')} <strong>{target}</strong> {indicator?.unit}
          </span>
          {indicator?.period ? <span>{t(`plans.perPeriod.${indicator.period}`)}</span> : null}
          {weight === undefined ? null : (
            <span>{t('plans.weight', { weight: formatShare(weight, i18n.language) })}</span>
          )}
          <span className="hint">{t('common.version', { version: item.indicatorVersion })}</span>
        </p>
      </div>
    </li>
  );
}
