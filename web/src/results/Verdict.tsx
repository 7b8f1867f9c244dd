import { useTranslation } from 'react-i18next';
import type { Appraisal, Explanation, Rating } from '../api/schemas';
import { formatNumber } from '../format/format';
import { Matrix } from './Matrix';

/** Predicate and the two ratings that it comes from. */
export function Verdict({
  appraisal,
  explanation,
}: {
  appraisal: Appraisal;
  explanation: Explanation | null | undefined;
}) {
  const { t } = useTranslation();
  // A rated appraisal has a predicate already, but it may still change until it is final.
  const predicate = appraisal.status === 'FINAL' ? appraisal.predicate : undefined;
  const reason = appraisal.rating?.reason ?? explanation?.deviationReason;
  const { scheme } = appraisal;
  const schemeName = t(`code.${scheme.code}`, { defaultValue: scheme.code });
  return (
    <section className="verdict" aria-label={t('results.predicate')}>
      <div>
        <p className="eyebrow">{t('results.predicate')}</p>
        {predicate ? (
          <p
            className={`verdict-predicate predicate-${predicate}`}
            data-testid="result-predicate"
            data-predicate={predicate}
          >
            {t(`predicate.${predicate}`)}
          </p>
        ) : (
          <>
            <p className="verdict-predicate" data-testid="result-pending">
              {t('results.notYet')}
            </p>
            <p className="hint">
              {t(`status.${appraisal.status}`)}. {t('results.notYetHint')}
            </p>
          </>
        )}
        <dl className="verdict-axes">
          <Axis
            label={t('results.workResult')}
            rating={appraisal.rating?.workResult}
            score={appraisal.outcome?.workResultScore}
          />
          <Axis
            label={t('results.behaviour')}
            rating={appraisal.rating?.behaviour}
            score={appraisal.outcome?.behaviourScore}
          />
        </dl>
        {reason ? (
          <p>
            <span className="eyebrow">{t('results.reason')}</span> {reason}
          </p>
        ) : null}
        {predicate && explanation?.provisional ? (
          <p>
            <span className="tag">{t('results.provisional')}</span>
          </p>
        ) : null}
        {predicate && explanation?.legalResult ? (
          <p className="hint">{t('results.legal', { scheme: schemeName })}</p>
        ) : null}
        <p className="hint">
          {t('results.bound', { scheme: schemeName, version: scheme.version })}
        </p>
      </div>
      <Matrix workResult={appraisal.rating?.workResult} behaviour={appraisal.rating?.behaviour} />
    </section>
  );
}

function Axis({
  label,
  rating,
  score,
}: {
  label: string;
  rating: Rating | undefined;
  score: number | undefined;
}) {
  const { t, i18n } = useTranslation();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {rating ? t(`rating.${rating}`) : '–'}
        {score === undefined ? null : (
          <span className="hint">
            {t('results.score', { score: formatNumber(score, i18n.language, 2) })}
          </span>
        )}
      </dd>
    </div>
  );
}
