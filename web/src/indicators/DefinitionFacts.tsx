import { useTranslation } from 'react-i18next';
import type { Indicator } from '../api/schemas';
import { formatNumber } from '../format/format';
import { useAspects } from '../needs';
import { targetText } from './targetText';

export function DefinitionFacts({ indicator }: { indicator: Indicator }) {
  const { t, i18n } = useTranslation();
  const aspects = useAspects();
  const target = targetText(
    indicator.target,
    indicator.direction,
    (value) => formatNumber(value, i18n.language),
    t('plans.zero'),
  );
  const facts: [string, string | undefined][] = [
    [
      t('indicators.aspect'),
      aspects.data?.find((one) => one.code === indicator.aspectCode)?.name ?? indicator.aspectCode,
    ],
    [t('indicators.measure'), indicator.measure && t(`code.${indicator.measure}`)],
    [t('indicators.target'), `${target} ${indicator.unit ?? ''}`],
    [
      t('indicators.direction'),
      indicator.direction && t(`indicators.directions.${indicator.direction}`),
    ],
    [t('indicators.period'), indicator.period && t(`indicators.periods.${indicator.period}`)],
    [
      t('indicators.aggregation'),
      indicator.aggregation && t(`indicators.aggregations.${indicator.aggregation}`),
    ],
    [t('indicators.formula'), indicator.formula],
    [t('indicators.dataSource'), indicator.dataSource],
    [t('indicators.evidenceRule'), indicator.evidenceRule],
    [t('indicators.owner'), indicator.owner],
  ];
  return (
    <dl className="facts" data-testid="indicator-definition">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
