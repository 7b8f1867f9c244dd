import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appraisal } from '../api/types';
import { TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAppraisalAction } from './useAppraisalAction';

export function SelfAppraisalForm({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useTranslation();
  const [summary, setSummary] = useState('');
  const send = useAppraisalAction(
    appraisal,
    () => ({ path: 'self-appraisal', method: 'POST', body: { summary: summary.trim() } }),
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
