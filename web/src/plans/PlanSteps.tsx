import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAppraisals } from '../api/queries';
import { seen } from '../api/client';
import type { Plan } from '../api/schemas';
import { ActButton } from '../form/ActButton';
import { Drawer } from '../form/Drawer';
import { TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { PlanForm } from './PlanForm';

const TOUCHES = ['/api/plans', '/api/appraisals'] as const;

/** What this person may do with the plan as it stands. */
export function PlanSteps({
  plan,
  mine,
  appraises,
}: {
  plan: Plan;
  mine: boolean;
  appraises: boolean;
}) {
  const { t } = useTranslation();
  const submit = useAction(
    (api) => api.POST('/api/plans/{id}/submission', { params: seen(plan) }),
    { touches: TOUCHES, said: t('plans.submitted') },
  );
  const agree = useAction((api) => api.POST('/api/plans/{id}/agreement', { params: seen(plan) }), {
    touches: TOUCHES,
    said: t('plans.agreed'),
  });
  if (mine && plan.status === 'DRAFT') {
    return (
      <>
        <ActButton action={submit} onClick={() => submit.mutate()} testId="plan-submit" primary>
          {t('plans.submit')}
        </ActButton>
        <Drawer title={t('plans.edit')} testId="plan-edit">
          {(close) => <PlanForm plan={plan} done={close} />}
        </Drawer>
      </>
    );
  }
  if (appraises && plan.status === 'SUBMITTED') {
    return (
      <>
        <ActButton action={agree} onClick={() => agree.mutate()} testId="plan-agree" primary>
          {t('plans.agree')}
        </ActButton>
        <Drawer title={t('plans.giveBack')} testId="plan-return">
          {(close) => <ReturnForm plan={plan} done={close} />}
        </Drawer>
      </>
    );
  }
  return plan.status === 'AGREED' && (mine || appraises) ? <OpenAppraisal plan={plan} /> : null;
}

function ReturnForm({ plan, done }: { plan: Plan; done: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const giveBack = useAction(
    (api) =>
      api.POST('/api/plans/{id}/return', {
        params: seen(plan),
        body: { reason: reason.trim() },
      }),
    { touches: TOUCHES, said: t('plans.returned'), done },
  );
  return (
    <Form
      action={giveBack}
      onSubmit={() => giveBack.mutate()}
      submit={t('plans.giveBack')}
      testId="plan-return-form"
    >
      <TextField
        at="/reason"
        label={t('common.reason')}
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}

function OpenAppraisal({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const appraisals = useAppraisals();
  const found = appraisals.data?.find((one) => one.planId === plan.id);
  const open = useAction((api) => api.POST('/api/appraisals', { body: { planId: plan.id } }), {
    touches: TOUCHES,
    said: t('plans.appraisalOpened'),
    done: (opened) => void go(`/hasil/${opened.id}`),
  });
  if (appraisals.isPending) return null;
  return found ? (
    <Link className="as-button" to={`/hasil/${found.id}`} data-testid="plan-appraisal">
      {t('plans.seeAppraisal')}
    </Link>
  ) : (
    <ActButton action={open} onClick={() => open.mutate()} testId="plan-open-appraisal" primary>
      {t('plans.openAppraisal')}
    </ActButton>
  );
}
