import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../api/schemas';
import { Tag } from '../ui/Tag';
import { useUnits } from '../api/useUnits';
import { formatNumber, formatPeriod, formatTime } from '../format/format';

/** What was fixed before anyone could know the outcome. */
export function RegistrationFacts({ evaluation }: { evaluation: Evaluation }) {
  const { t, i18n } = useTranslation();
  const units = useUnits();
  const number = (value: number) => formatNumber(value, i18n.language);
  const periods = (all: string[]) => all.map((one) => formatPeriod(one, i18n.language)).join(', ');
  const facts: [string, string][] = [
    [t('evaluations.registeredAt'), formatTime(evaluation.registeredAt, i18n.language)],
    [t('evaluations.outcome'), t('evaluations.outcomeIndex')],
    [t('evaluations.preQuarters'), periods(evaluation.preQuarters)],
    [t('evaluations.postQuarters'), periods(evaluation.postQuarters)],
    [t('evaluations.lookOn'), formatPeriod(evaluation.lookOn, i18n.language)],
    [t('evaluations.pilots'), evaluation.pilotUnits.map(units.nameOf).join(', ')],
    [t('evaluations.controls'), evaluation.controlUnits.map(units.nameOf).join(', ') || '–'],
    [t('evaluations.smallestEffect'), number(evaluation.smallestEffect)],
    [t('evaluations.alpha'), number(evaluation.alpha)],
    [t('evaluations.minimumRespondents'), number(evaluation.minimumRespondents)],
    [t('evaluations.seed'), `${evaluation.seed} · ${number(evaluation.draws)}`],
    [t('evaluations.parameters'), evaluation.parameters],
  ];
  return (
    <div data-testid="evaluation-registration">
      <p className="marks">
        <Tag>{t('evaluations.frozen')}</Tag>
      </p>
      {evaluation.registrationNote ? (
        <p className="sentence sentence-warn">{evaluation.registrationNote}</p>
      ) : null}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {evaluation.note ? <p className="said preline">{evaluation.note}</p> : null}
    </div>
  );
}
