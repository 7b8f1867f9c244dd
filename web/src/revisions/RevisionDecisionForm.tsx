import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import type { Revision, RevisionAction } from '../api/schemas';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { DecisionFields, useDecision } from './DecisionFields';

const ACTIONS: readonly (RevisionAction | '')[] = ['', 'REVISE', 'RETIRE', 'KEEP'];

export function RevisionDecisionForm({ revision }: { revision: Revision }) {
  const { t } = useTranslation();
  const decision = useDecision();
  const [action, setAction] = useState<RevisionAction | ''>('');
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const accepts = decision.decision === 'ACCEPTED';
  const decide = useAction(
    (api) =>
      api.POST('/api/revisions/{id}/decision', {
        params: seen(revision),
        body: {
          ...decision.body,
          ...(accepts && action ? { action } : {}),
          ...(accepts && (code || title)
            ? {
                newIndicator: {
                  code: code.trim() || undefined,
                  title: title.trim() || undefined,
                },
              }
            : {}),
        },
      }),
    {
      touches: ['/api/revisions', '/api/indicators', '/api/feedback', '/api/evaluation'],
      said: t('revisions.decided'),
    },
  );
  return (
    <Form
      action={decide}
      onSubmit={() => decide.mutate()}
      submit={t('revisions.decide')}
      testId="revision-decision-form"
    >
      <DecisionFields of={decision} />
      {accepts ? (
        <ChoiceField
          at="/action"
          label={t('revisions.action')}
          options={ACTIONS.map((value) => ({ value, label: t(`revisions.actions.${value}`) }))}
          value={action}
          onChange={setAction}
        />
      ) : null}
      {accepts && (!revision.target || revision.suggestedAction === 'SPLIT') ? (
        <div className="side-by-side">
          <TextField
            at="/newIndicator"
            label={t('revisions.newCode')}
            hint={t('revisions.newHint')}
            value={code}
            onChange={setCode}
          />
          <TextField
            at="/newIndicator/title"
            label={t('revisions.newTitle')}
            value={title}
            onChange={setTitle}
          />
        </div>
      ) : null}
    </Form>
  );
}
