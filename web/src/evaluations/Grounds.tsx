import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '../format/format';
import type { Evidence, Reason } from '../api/schemas';

/** Why something is recommended: the figures with their thresholds, and where they come from. */
export function Grounds({
  reasons,
  evidence,
}: {
  reasons: readonly Reason[];
  evidence: Evidence | undefined;
}) {
  const { t, i18n } = useTranslation();
  const number = (value: number | undefined) =>
    value === undefined ? '–' : formatNumber(value, i18n.language);
  return (
    <>
      {reasons.length > 0 ? (
        <ul data-testid="reasons">
          {reasons.map((one, i) => {
            // A look recommends by its verdict alone.
            const name = t([`evaluations.reasons.${one.code}`, `evaluations.verdict.${one.code}`]);
            return (
              <li key={i}>
                {one.value === undefined
                  ? name
                  : t('evaluations.reasonText', {
                      name,
                      value: number(one.value),
                      threshold: number(one.threshold),
                    })}
              </li>
            );
          })}
        </ul>
      ) : null}
      {evidence ? (
        <p className="hint" data-testid="evidence">
          {[
            t(`evaluations.evidences.${evidence.kind}`),
            evidence.verdict ? t(`evaluations.verdict.${evidence.verdict}`) : undefined,
            evidence.n === undefined ? undefined : t('evaluations.from', { count: evidence.n }),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          {evidence.evaluationId ? (
            <Link to={`/evaluasi/${evidence.evaluationId}`}>{t('evaluations.seeEvaluation')}</Link>
          ) : null}
        </p>
      ) : null}
      {evidence?.note ? <p className="preline">{evidence.note}</p> : null}
    </>
  );
}
