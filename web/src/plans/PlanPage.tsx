import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMe } from '../api/queries';
import { useGet } from '../api/useGet';
import type { Plan } from '../api/schemas';
import { Show } from '../ui/Show';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { useInstrumentVersion } from '../instruments';
import { useCycles } from '../waves';
import { PlannedResults } from './PlannedResults';
import { PlanSteps } from './PlanSteps';

export default function PlanPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const plan = useGet('/api/plans/{id}', { path: { id } });
  useTitle(t('plans.of'));
  return <Show of={plan}>{(found) => <Found plan={found} />}</Show>;
}

function Found({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const person = usePerson();
  const me = useMe();
  const cycles = useCycles();
  const { id, version } = plan.instrument;
  const instrument = useInstrumentVersion(id, version);
  const mine = plan.employeeAccount === person.account;
  const name = mine
    ? undefined
    : me.data?.appraises.find((one) => one.id === plan.employeeId)?.name;
  return (
    <>
      <p className="eyebrow">
        {mine ? (
          <Link to="/rencana">{t('plans.back')}</Link>
        ) : (
          <Link to="/tim">{t('team.back')}</Link>
        )}
      </p>
      <h1>{name ? t('plans.ofName', { name }) : t('plans.of')}</h1>
      <p className="marks">
        <Tag tone={plan.status === 'AGREED' ? 'good' : 'warn'} testId="plan-status">
          {t(`plans.status.${plan.status}`)}
        </Tag>
        <span className="hint">
          {[
            cycles.data?.find((one) => one.id === plan.cycleId)?.name,
            instrument.data
              ? `${instrument.data.name ?? instrument.data.code ?? ''}, ${t('common.version', { version })}`
              : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {plan.returnReason ? (
        <p className="said" data-testid="plan-return-reason">
          <span className="eyebrow">{t('plans.returnedBecause')}</span> {plan.returnReason}
        </p>
      ) : null}
      <section aria-labelledby="results">
        <h2 id="results">{t('plans.results')}</h2>
        <PlannedResults results={plan.results} weights={instrument.data?.items ?? []} />
      </section>
      <PlanSteps plan={plan} mine={mine} appraises={plan.appraiserAccount === person.account} />
    </>
  );
}
