import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import type { Appraisal } from '../api/schemas';
import { TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAppraisalAction } from './useAppraisalAction';

export function FinaliseForm({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const finalise = useAppraisalAction(
    (api) =>
      api.POST('/api/appraisals/{id}/finalisation', {
        params: seen(appraisal),
        body: { reason: reason.trim() || undefined },
      }),
    t('appraisal.finalised'),
  );
  return (
    <Form
      action={finalise}
      onSubmit={() => finalise.mutate()}
      submit={t('appraisal.finalise')}
      testId="finalise-form"
    >
      <p className="hint">{t('appraisal.finaliseHint')}</p>
      <TextField
        at="/reason"
        label={t('appraisal.finaliseReason')}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
