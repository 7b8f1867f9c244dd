import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { useWaves } from '../waves';

const list = (typed: string) =>
  typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
const figure = (typed: string) => (typed === '' ? undefined : Number(typed));

export function RegistrationForm({ wave }: { wave: string }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const waves = useWaves();
  const [waveId, setWave] = useState(wave);
  const [pre, setPre] = useState('');
  const [post, setPost] = useState('');
  const [lookOn, setLook] = useState('');
  const [smallestEffect, setSmallest] = useState('');
  const [alpha, setAlpha] = useState('');
  const [minimumRespondents, setMinimum] = useState('');
  const [note, setNote] = useState('');
  const register = useAction(
    (api) =>
      api.POST('/api/evaluation/evaluations', {
        body: {
          waveId: waveId || undefined,
          preQuarters: list(pre),
          postQuarters: list(post),
          lookOn: lookOn || undefined,
          smallestEffect: figure(smallestEffect),
          alpha: figure(alpha),
          minimumRespondents: figure(minimumRespondents),
          note: note.trim() || undefined,
        },
      }),
    {
      touches: ['/api/evaluation', '/api/waves'],
      said: t('evaluations.registered'),
      done: (created) => void go(`/evaluasi/${created.id}`),
    },
  );
  const numbers = [
    { at: 'smallestEffect', value: smallestEffect, set: setSmallest },
    { at: 'alpha', value: alpha, set: setAlpha },
    { at: 'minimumRespondents', value: minimumRespondents, set: setMinimum },
  ] as const;
  return (
    <Form
      action={register}
      onSubmit={() => register.mutate()}
      submit={t('evaluations.register')}
      testId="evaluation-form"
    >
      <ChoiceField
        at="/waveId"
        label={t('evaluations.wave')}
        hint={t('evaluations.waveHint')}
        none={t('common.choose')}
        options={(waves.data ?? [])
          .filter((one) => one.status === 'PLANNED')
          .map((one) => ({ value: one.id, label: one.name }))}
        value={waveId}
        onChange={setWave}
      />
      <div className="side-by-side">
        <TextField
          at="/preQuarters"
          label={t('evaluations.preQuarters')}
          hint={t('evaluations.preHint')}
          value={pre}
          onChange={setPre}
        />
        <TextField
          at="/postQuarters"
          label={t('evaluations.postQuarters')}
          value={post}
          onChange={setPost}
        />
        <TextField
          at="/lookOn"
          label={t('evaluations.lookOn')}
          hint={t('evaluations.lookOnHint')}
          type="date"
          value={lookOn}
          onChange={setLook}
        />
      </div>
      <div className="side-by-side">
        {numbers.map(({ at, value, set }) => (
          <TextField
            key={at}
            at={`/${at}`}
            label={t(`evaluations.${at}`)}
            hint={t('evaluations.defaults')}
            type="number"
            value={value}
            onChange={set}
          />
        ))}
      </div>
      <TextField
        at="/note"
        label={t('evaluations.note')}
        rows={2}
        value={note}
        onChange={setNote}
      />
    </Form>
  );
}
