import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodDecision } from '../api/schemas';
import { RadioField, TextField } from '../form/fields';
import { DECISIONS } from './api';

/** What every decision has: which one, why, and until when it is put off. */
export function useDecision() {
  const [decision, setDecision] = useState<MethodDecision['decision']>();
  const [reason, setReason] = useState('');
  const [postponedUntil, setUntil] = useState('');
  return {
    decision,
    setDecision,
    reason,
    setReason,
    postponedUntil,
    setUntil,
    body: {
      decision,
      reason: reason.trim() || undefined,
      ...(decision === 'POSTPONED' ? { postponedUntil: postponedUntil || undefined } : {}),
    },
  };
}

export function DecisionFields({ of }: { of: ReturnType<typeof useDecision> }) {
  const { t } = useTranslation();
  return (
    <>
      <RadioField
        at="/decision"
        label={t('revisions.decision')}
        options={DECISIONS.map((value) => ({ value, label: t(`revisions.decisions.${value}`) }))}
        value={of.decision}
        onChange={of.setDecision}
      />
      {of.decision === 'POSTPONED' ? (
        <TextField
          at="/postponedUntil"
          label={t('revisions.postponedUntil')}
          type="date"
          value={of.postponedUntil}
          onChange={of.setUntil}
        />
      ) : null}
      <TextField
        at="/reason"
        label={t('common.reason')}
        hint={t('common.reasonHint')}
        rows={3}
        value={of.reason}
        onChange={of.setReason}
      />
    </>
  );
}
