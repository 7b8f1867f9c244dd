import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Fate, Recommendation } from '../api/schemas';
import { Nothing } from '../ui/States';
import { Tag, type Tone } from '../ui/Tag';
import { formatTime } from '../format/format';
import { Grounds } from './Grounds';

const TONES: Record<Fate['decision'], Tone> = {
  ACCEPTED: 'good',
  REJECTED: 'bad',
  POSTPONED: 'quiet',
};
const PLACES: Record<NonNullable<Fate['result']>['kind'], (id: string) => string> = {
  INDICATOR: (id) => `/indikator/${id}`,
  CYCLE: (id) => `/siklus/${id}`,
  WAVE: () => '/gelombang',
};

export function RecommendationList({ recommendations }: { recommendations: Recommendation[] }) {
  const { t } = useTranslation();
  if (recommendations.length === 0) {
    return <Nothing title={t('evaluations.noRecommendations')} />;
  }
  return (
    <ul>
      {recommendations.map((one) => (
        <RecommendationEntry key={one.id} recommendation={one} />
      ))}
    </ul>
  );
}

export function RecommendationEntry({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const { fate, target } = recommendation;
  return (
    <li className="entry" data-testid="recommendation" data-id={recommendation.id}>
      <div className="entry-head">
        <h3>
          <Link to={`/evaluasi/rekomendasi/${recommendation.id}`}>
            {t(`evaluations.actions.${recommendation.suggestedAction}`)}
          </Link>
        </h3>
        <Tag tone={fate ? TONES[fate.decision] : 'warn'} testId="recommendation-fate">
          {t(`evaluations.fate.${fate?.decision ?? 'WAITING'}`)}
        </Tag>
      </div>
      <p className="hint">
        {t(`evaluations.targets.${target.kind}`)}{' '}
        {target.indicatorId ? (
          <Link to={`/indikator/${target.indicatorId}`}>
            {t('common.version', { version: target.version })}
          </Link>
        ) : null}
      </p>
      <Grounds reasons={recommendation.reasons} evidence={recommendation.evidence} />
      {fate ? <FateView fate={fate} /> : null}
    </li>
  );
}

/** What became of a recommendation, shown beside it. */
function FateView({ fate }: { fate: Fate }) {
  const { t, i18n } = useTranslation();
  const { result } = fate;
  return (
    <div className="said" data-testid="recommendation-decision">
      <p className="preline">{fate.reason}</p>
      <p className="hint">
        {t('common.decidedOn', { time: formatTime(fate.decidedAt, i18n.language) })}
      </p>
      {result ? (
        <p>
          <Link to={PLACES[result.kind](result.id)} data-testid="recommendation-result">
            {t(`evaluations.resultOf.${result.kind}`, { version: result.version })}
          </Link>{' '}
          {result.status ? t(`evaluations.resultStatus.${result.status}`) : null}
        </p>
      ) : null}
    </div>
  );
}
