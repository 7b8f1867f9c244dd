import { useTranslation } from 'react-i18next';
import type { Appraisal, BoundIndicator } from '../api/schemas';
import { EvidenceLink } from '../ui/EvidenceLink';
import { Nothing } from '../ui/States';
import { formatNumber, formatPeriod, formatShare } from '../format/format';

/** What was planned, what was realised, and the evidence for it. */
export function Indicators({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation();
  const planned = appraisal.results.filter((result) => result.indicators.length > 0);
  if (planned.length === 0) return <Nothing title={t('results.noRealisation')} />;
  return planned.map((result, i) => (
    <div className="planned" key={i}>
      <p className="eyebrow">
        {t('term.RESULT')}: {result.title}
      </p>
      <ul className="indicators">
        {result.indicators.map((indicator) => (
          <Indicator key={indicator.indicatorId} indicator={indicator} appraisal={appraisal} />
        ))}
      </ul>
    </div>
  ));
}

function Indicator({ indicator, appraisal }: { indicator: BoundIndicator; appraisal: Appraisal }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const own = (one: { indicatorId: string }) => one.indicatorId === indicator.indicatorId;
  const line = appraisal.outcome?.lines.find(own);
  const leftOut = appraisal.notApplicable.find(own);
  const realisations = appraisal.realisations
    .filter(own)
    .sort((a, b) => a.period.localeCompare(b.period));
  return (
    <li data-testid="indicator-result">
      <div className="indicator-head">
        <h3>{indicator.title}</h3>
        <p>
          <span>
            {t('results.weight')} {formatShare(line?.weight ?? indicator.weight, language)}
          </span>
          {line?.achievement === undefined ? null : (
            <span>
              {t('results.achievement')}{' '}
              <strong>{formatShare(line.achievement / 100, language, 2)}</strong>
            </span>
          )}
          {line && line.status !== 'REPORTED' ? (
            <span className="tag">{t(`part.${line.status}`)}</span>
          ) : null}
        </p>
      </div>
      {leftOut ? <p className="hint">{leftOut.reason}</p> : null}
      {realisations.length === 0 ? (
        <p className="hint">{t('results.noRealisation')}</p>
      ) : (
        <ul className="realisations">
          {realisations.map((one) => (
            <li key={one.period}>
              <span>{formatPeriod(one.period, language)}</span>
              <strong>
                {formatNumber(one.value, language)} {indicator.unit}
              </strong>
              <span>
                {one.evidence.map((evidence, i) => (
                  <EvidenceLink key={i} title={evidence.title} url={evidence.url} />
                ))}
                {one.note ? <span className="hint">{one.note}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
