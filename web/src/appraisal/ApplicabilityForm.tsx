import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../api/client';
import type { Applicability, Appraisal } from '../api/schemas';
import { ChoiceField, RadioField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAppraisalAction } from './useAppraisalAction';

/** The appraiser leaves out an indicator that does not apply, or takes it back in. */
export function ApplicabilityForm({ appraisal, done }: { appraisal: Appraisal; done: () => void }) {
  const { t } = useTranslation();
  const indicators = appraisal.results.flatMap((result) => result.indicators);
  const [indicatorId, setIndicator] = useState(indicators[0]?.indicatorId ?? '');
  const [status, setStatus] = useState<Applicability>('NOT_APPLICABLE');
  const [reason, setReason] = useState('');
  const save = useAppraisalAction(
    (api) =>
      api.PUT('/api/appraisals/{id}/realisations/{indicatorId}/applicability', {
        params: { path: { id: appraisal.id, indicatorId }, header: ifMatch(appraisal) },
        body: { status, reason: reason.trim() || undefined },
      }),
    t('common.saved'),
    done,
  );
  return (
    <Form
      action={save}
      onSubmit={() => save.mutate()}
      submit={t('appraisal.saveApplicability')}
      testId="applicability-form"
    >
      <ChoiceField
        at="/indicatorId"
        label={t('appraisal.indicator')}
        options={indicators.map((one) => ({ value: one.indicatorId, label: one.title }))}
        value={indicatorId}
        onChange={setIndicator}
      />
      <RadioField
        at="/status"
        label={t('appraisal.applicability')}
        options={[
          { value: 'NOT_APPLICABLE', label: t('appraisal.doesNotApply') },
          { value: 'APPLICABLE', label: t('appraisal.applies') },
        ]}
        value={status}
        onChange={setStatus}
      />
      {status === 'NOT_APPLICABLE' ? (
        <TextField
          at="/reason"
          label={t('common.reason')}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      ) : null}
    </Form>
  );
}
