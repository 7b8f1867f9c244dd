import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../api/client';
import { TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';

export function AcknowledgementForm({
  appraisalId,
  version,
}: {
  appraisalId: string;
  version: number;
}) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  const send = useAction(
    (api) =>
      api.POST('/api/feedback/{appraisalId}/acknowledgement', {
        params: { path: { appraisalId }, header: ifMatch({ version }) },
        body: { answer: answer.trim() },
      }),
    { touches: ['/api/feedback'] },
  );
  const empty = { pointer: '/answer', code: 'missing', message: t('results.answerRequired') };
  return (
    <Form
      action={send}
      onSubmit={() => send.mutate()}
      submit={t('results.acknowledge')}
      testId="acknowledgement"
      faults={answer.trim() === '' ? [empty] : []}
    >
      <TextField
        at="/answer"
        label={t('results.answer')}
        hint={t('results.answerHint')}
        rows={4}
        required
        value={answer}
        onChange={setAnswer}
      />
    </Form>
  );
}
