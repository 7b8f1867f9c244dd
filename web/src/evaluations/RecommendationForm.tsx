import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation, SuggestedAction, TargetKind } from '../api/schemas';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { useIndicators } from '../indicators';
import { useSchemes, useWaves } from '../waves';

/** What can be suggested about what. */
const ACTIONS: Record<TargetKind, SuggestedAction[]> = {
  INDICATOR: ['RESCALE_TARGET', 'REWORD', 'SPLIT', 'RETIRE', 'KEEP'],
  METHOD: ['CHANGE_METHOD', 'KEEP'],
  WAVE: ['EXTEND_WAVE', 'HOLD_WAVE'],
};
const KINDS = ['INDICATOR', 'METHOD', 'WAVE'] as const;

export function RecommendationForm({
  evaluation,
  done,
}: {
  evaluation?: Evaluation;
  done: () => void;
}) {
  const { t } = useTranslation();
  const indicators = useIndicators('PUBLISHED');
  const waves = useWaves();
  const schemes = useSchemes();
  const [kind, setKind] = useState<TargetKind>('INDICATOR');
  const [about, setAbout] = useState('');
  const [action, setAction] = useState<SuggestedAction>('REWORD');
  const [note, setNote] = useState('');

  const options = {
    INDICATOR: (indicators.data ?? []).map((one) => ({
      value: `${one.id}|${one.indicatorVersion}`,
      label: `${one.title ?? one.code ?? one.id}, ${t('common.version', { version: one.indicatorVersion })}`,
    })),
    WAVE: (waves.data ?? []).map((one) => ({ value: one.id, label: one.name })),
    METHOD: (schemes.data ?? []).map((one) => ({
      value: `${one.code}|${one.version}`,
      label: one.name,
    })),
  }[kind];
  const target = () => {
    const [first = '', second = ''] = about.split('|');
    if (about === '') return { kind };
    if (kind === 'WAVE') return { kind, waveId: first };
    return kind === 'INDICATOR'
      ? { kind, indicatorId: first, version: Number(second) }
      : { kind, scheme: { code: first, version: Number(second) } };
  };
  const send = useAction(
    (api) =>
      api.POST('/api/evaluation/recommendations', {
        body: {
          target: target(),
          suggestedAction: action,
          note: note.trim(),
          evaluationId: evaluation?.id,
        },
      }),
    {
      touches: ['/api/evaluation', '/api/revisions', '/api/method'],
      said: t('evaluations.recommended'),
      done,
    },
  );
  return (
    <Form
      action={send}
      onSubmit={() => send.mutate()}
      submit={t('evaluations.recommend')}
      testId="recommendation-form"
    >
      <div className="side-by-side">
        <ChoiceField
          at="/target/kind"
          label={t('evaluations.target')}
          options={KINDS.map((value) => ({ value, label: t(`evaluations.targets.${value}`) }))}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setAbout('');
            setAction(ACTIONS[next][0] ?? 'KEEP');
          }}
        />
        <ChoiceField
          at="/target"
          label={t(`evaluations.targets.${kind}`)}
          none={t('common.choose')}
          options={options}
          value={about}
          onChange={setAbout}
        />
      </div>
      <ChoiceField
        at="/suggestedAction"
        label={t('evaluations.action')}
        options={ACTIONS[kind].map((value) => ({
          value,
          label: t(`evaluations.actions.${value}`),
        }))}
        value={action}
        onChange={setAction}
      />
      <TextField
        at="/note"
        label={t('common.reason')}
        hint={t('evaluations.noteHint')}
        rows={3}
        value={note}
        onChange={setNote}
      />
    </Form>
  );
}
