import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import { useMe } from '../api/queries';
import { useGet } from '../api/useGet';
import type { Appraisal, Raters } from '../api/schemas';
import { Show } from '../ui/Show';
import { SeveralField } from '../form/fields';
import { Form } from '../form/Form';
import { formatNumber } from '../format/format';
import { useAppraisalAction } from './useAppraisalAction';

/** Whom the appraiser asks for an opinion: of the own team, whom alone the page knows by name. */
export function RatersForm({ appraisal, done }: { appraisal: Appraisal; done: () => void }) {
  const asked = useGet('/api/appraisals/{id}/raters', { path: { id: appraisal.id } });
  return (
    <Show of={asked}>{(found) => <Ask appraisal={appraisal} asked={found} done={done} />}</Show>
  );
}

function Ask({
  appraisal,
  asked,
  done,
}: {
  appraisal: Appraisal;
  asked: Raters;
  done: () => void;
}) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const [peers, setPeers] = useState(asked.peers);
  const save = useAppraisalAction(
    (api) =>
      api.PUT('/api/appraisals/{id}/raters', {
        params: seen(appraisal),
        body: { peers, subordinates: asked.subordinates },
      }),
    t('appraisal.asked'),
    done,
  );
  return (
    <Form
      action={save}
      onSubmit={() => save.mutate()}
      submit={t('appraisal.ask')}
      testId="raters-form"
    >
      <p className="hint">
        {t('appraisal.ratersHint', { minimum: asked.minimum })}{' '}
        {t('appraisal.answersSoFar', { answers: asked.answers })}
        {asked.mean === undefined
          ? null
          : `, ${t('appraisal.meanOpinion', { mean: formatNumber(asked.mean, i18n.language, 2) })}`}
      </p>
      <SeveralField
        at="/peers"
        label={t('appraisal.peers')}
        options={(me.data?.appraises ?? [])
          .filter((one) => one.id !== appraisal.employeeId)
          .map((one) => ({ value: one.id, label: one.name }))}
        value={peers}
        onChange={setPeers}
      />
    </Form>
  );
}
