import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/schemas';
import { RadioField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';

export function AcceptanceForm({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState(campaign.mine?.acceptance);
  const [reason, setReason] = useState(campaign.mine?.reason ?? '');
  const send = useAction(
    (api) =>
      api.PUT('/api/campaigns/{id}/acceptance', {
        params: { path: { id: campaign.id } },
        body: { answer, reason: reason.trim() || undefined },
      }),
    { touches: ['/api/campaigns'], said: t('campaigns.accepted') },
  );
  if (campaign.status === 'CLOSED') {
    return <p>{answer ? t(`campaigns.answers.${answer}`) : t('campaigns.status.CLOSED')}</p>;
  }
  return (
    <Form
      action={send}
      onSubmit={() => send.mutate()}
      submit={t('campaigns.sendAcceptance')}
      testId="acceptance-form"
    >
      <RadioField
        at="/answer"
        label={t('campaigns.acceptance')}
        hint={t('campaigns.acceptanceHint')}
        options={(['AGREE', 'DOUBT', 'DISAGREE'] as const).map((value) => ({
          value,
          label: t(`campaigns.answers.${value}`),
        }))}
        value={answer}
        onChange={setAnswer}
      />
      <TextField
        at="/reason"
        label={t('campaigns.why')}
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
