import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import { useGet } from '../api/useGet';
import type { Appraisal, BehaviourValue } from '../api/schemas';
import { Show } from '../ui/Show';
import { Form } from '../form/Form';
import { ratingsOf, Statements, type Typed } from './Statements';
import { useAppraisalAction } from './useAppraisalAction';

/** The statements of the scheme that the appraisal is bound to, each to be rated. */
export function BehaviourForm({ appraisal, done }: { appraisal: Appraisal; done: () => void }) {
  const { code, version } = appraisal.scheme;
  const policy = useGet('/api/schemes/{code}/{version}', { path: { code, version } });
  return (
    <Show of={policy}>
      {(found) => <Rated appraisal={appraisal} values={found.behaviour} done={done} />}
    </Show>
  );
}

function Rated({
  appraisal,
  values,
  done,
}: {
  appraisal: Appraisal;
  values: BehaviourValue[];
  done: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>(appraisal.behaviour);
  const save = useAppraisalAction(
    (api) =>
      api.PUT('/api/appraisals/{id}/behaviour', {
        params: seen(appraisal),
        body: ratingsOf(values, typed),
      }),
    t('appraisal.behaviourSaved'),
    done,
  );
  return (
    <Form
      action={save}
      onSubmit={() => save.mutate()}
      submit={t('appraisal.saveBehaviour')}
      testId="behaviour-form"
    >
      <p className="hint">{t('appraisal.behaviourHint')}</p>
      <Statements values={values} typed={typed} onChange={setTyped} />
    </Form>
  );
}
