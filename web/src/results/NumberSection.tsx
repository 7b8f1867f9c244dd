import { useTranslation } from 'react-i18next';
import type { Appraisal, Explanation } from '../api/schemas';
import { Drawer } from '../form/Drawer';
import { formatNumber } from '../format/format';
import { ExplanationSteps } from './ExplanationSteps';

/** The number beside the legal result: kept apart from it, and said to be no legal result. */
export function NumberSection({
  appraisal,
  explanation,
}: {
  appraisal: Appraisal;
  explanation: Explanation | null | undefined;
}) {
  const { t, i18n } = useTranslation();
  const number = explanation?.number;
  const figures = number?.figures ?? appraisal.outcome?.number;
  if (!figures && !appraisal.numberScheme) return null;
  return (
    <section aria-labelledby="number" data-testid="number">
      <h2 id="number">{t('appraisal.number')}</h2>
      {figures === undefined ? (
        <p className="hint">{t('appraisal.numberPending')}</p>
      ) : figures.value === undefined ? (
        <p>
          {figures.absence
            ? t(`appraisal.absence.${figures.absence}`)
            : t('appraisal.numberAbsent')}
        </p>
      ) : (
        <p className="marks">
          <strong className="number-value" data-testid="number-value">
            {formatNumber(figures.value, i18n.language, 2)}
          </strong>
          {figures.predicate ? (
            <span>
              {t('appraisal.numberPredicate', { predicate: t(`predicate.${figures.predicate}`) })}
            </span>
          ) : null}
        </p>
      )}
      {number ? (
        <>
          <p className="hint" data-testid="number-note">
            {number.name}. {number.note}
          </p>
          <Drawer title={t('appraisal.numberSteps')} testId="number-steps">
            {() => <ExplanationSteps of={{ steps: number.steps }} />}
          </Drawer>
        </>
      ) : null}
    </section>
  );
}
