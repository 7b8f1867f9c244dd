import { useTranslation } from 'react-i18next';
import type { ExplanationStep } from '../api/schemas';
import { Nothing } from '../ui/States';
import { useWording } from './useWording';

/** The hash that proves them stands beneath the steps of the legal result only. */
export function ExplanationSteps({
  of: explanation,
}: {
  of: { steps: ExplanationStep[]; hash?: string } | null;
}) {
  const { t } = useTranslation();
  if (!explanation || explanation.steps.length === 0)
    return <Nothing title={t('results.noSteps')} />;
  return (
    <>
      <ol className="steps" data-testid="explanation">
        {explanation.steps.map((step) => (
          <Step key={step.number} step={step} />
        ))}
      </ol>
      {explanation.hash ? (
        <p className="hint hash">
          {t('results.hash')}: <code>{explanation.hash}</code>
        </p>
      ) : null}
    </>
  );
}

function Step({ step }: { step: ExplanationStep }) {
  const { t } = useTranslation();
  const wording = useWording();
  const design = step.source.includes('[DESIGN]');
  const source = step.source
    .replace('[DESIGN]', '')
    .replace(/[\s;,]+$/, '')
    .trim();
  return (
    <li data-testid="explanation-step">
      <div className="step-head">
        <span className="step-number" aria-label={t('results.step', { number: step.number })}>
          {step.number}
        </span>
        <h3>{step.name}</h3>
        <p className="step-result">
          <span className="visually-hidden">{t('results.result')}: </span>
          {wording.figure(step.result)}
        </p>
      </div>
      <dl className="step-body">
        {step.inputs.map((input, i) => (
          <div key={i}>
            <dt>{wording.term(input)}</dt>
            <dd>{wording.input(input)}</dd>
          </div>
        ))}
        <div className="step-rule">
          <dt>{t('results.rule')}</dt>
          <dd>{step.rule}</dd>
        </div>
        <div className="step-rule">
          <dt>{t('results.source')}</dt>
          <dd>
            {source}
            {design ? <span className="tag">{t('results.design')}</span> : null}
          </dd>
        </div>
      </dl>
    </li>
  );
}
