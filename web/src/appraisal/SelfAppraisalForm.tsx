import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import type { Appraisal } from '../api/schemas';
import { TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAppraisalAction } from './useAppraisalAction';

export function SelfAppraisalForm({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation();
  const [summary, setSummary] = useState('');
  const send = useAppraisalAction(
    (api) =>
      api.POST('/api/appraisals/{id}/self-appraisal', {
        params: seen(appraisal),
        body: { summary: summary.trim() },
      }),
    t('appraisal.selfSent'),
  );
  return (
    <Form
      action={send}
      onSubmit={() => send.mutate()}
      submit={t('appraisal.sendSelf')}
      testId="self-form"
    >
      <TextField
        at="/summary"
        label={t('appraisal.summary')}
        rows={5}
        value={summary}
        onChange={setSummary}
      />
    </Form>
  );
}
