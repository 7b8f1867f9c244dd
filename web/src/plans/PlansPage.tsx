import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe, usePlans } from '../api/queries';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { PlanCards } from './PlanCards';

export default function PlansPage() {
  const { t } = useTranslation();
  const me = useMe();
  const plans = usePlans();
  useTitle(t('plans.title'));
  const own = me.data?.employee.id;
  return (
    <>
      <h1>{t('plans.title')}</h1>
      <p className="lead">{t('plans.lead')}</p>
      {own ? (
        <p>
          <Link className="as-button" to="/rencana/baru" data-testid="plan-new">
            {t('plans.new')}
          </Link>
        </p>
      ) : null}
      <Show of={plans}>
        {(all) => {
          const mine = all.filter((one) => one.employeeId === own);
          return mine.length === 0 ? (
            <Nothing title={t('plans.none')} />
          ) : (
            <PlanCards plans={mine} />
          );
        }}
      </Show>
    </>
  );
}
