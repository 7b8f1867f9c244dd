import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan } from '../api/schemas';
import { Tag, type Tone } from '../ui/Tag';
import { useCycles } from '../waves';

const TONES: Record<Plan['status'], Tone> = { DRAFT: 'warn', SUBMITTED: 'warn', AGREED: 'good' };

export function PlanCards({ plans, nameOf }: { plans: Plan[]; nameOf?: (id: string) => string }) {
  const { t } = useTranslation();
  const cycles = useCycles();
  return (
    <ul className="cards">
      {plans.map((plan) => {
        const cycle = cycles.data?.find((one) => one.id === plan.cycleId)?.name ?? t('plans.of');
        return (
          <li key={plan.id} data-testid="plan" data-id={plan.id} data-status={plan.status}>
            <div>
              <Link to={`/rencana/${plan.id}`} data-testid="plan-link">
                <strong>{nameOf ? nameOf(plan.employeeId) : cycle}</strong>
              </Link>
              {nameOf ? <p className="hint">{cycle}</p> : null}
            </div>
            <Tag tone={TONES[plan.status]}>{t(`plans.status.${plan.status}`)}</Tag>
          </li>
        );
      })}
    </ul>
  );
}
