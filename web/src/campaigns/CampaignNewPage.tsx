import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Instrument } from '../api/schemas';
import { Markdown } from '../ui/Markdown';
import { useTitle } from '../ui/useTitle';
import { Drawer } from '../form/Drawer';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { useInstruments } from '../instruments';
import { useWaves } from '../waves';
import { QuestionFields, type Draft } from './QuestionFields';

const EMPTY: Draft = { text: '', choices: ['', ''], correct: '' };

export default function CampaignNewPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  const waves = useWaves();
  const instruments = useInstruments('PUBLISHED');
  const [title, setTitle] = useState('');
  const [waveId, setWave] = useState('');
  const [instrument, setInstrument] = useState('');
  const [material, setMaterial] = useState('');
  const [dueOn, setDue] = useState('');
  const [passMark, setMark] = useState('80');
  const [questions, setQuestions] = useState<Draft[]>([EMPTY]);
  useTitle(t('campaigns.new'));

  const chosen = instruments.data?.find((one) => keyOf(one) === instrument);
  const announce = useAction(
    (api) =>
      api.POST('/api/campaigns', {
        body: {
          title: title.trim(),
          waveId: waveId || undefined,
          ...(chosen ? { instrument: { id: chosen.id, version: chosen.instrumentVersion } } : {}),
          material,
          dueOn: dueOn || undefined,
          quiz: {
            ...(passMark === '' ? {} : { passMark: Number(passMark) / 100 }),
            questions: questions.map((one) => ({
              text: one.text.trim(),
              choices: one.choices.map((choice) => choice.trim()),
              ...(one.correct === '' ? {} : { correct: Number(one.correct) }),
            })),
          },
        },
      }),
    {
      touches: ['/api/campaigns'],
      said: t('campaigns.announced'),
      done: (created) => void go(`/sosialisasi/${created.id}`),
    },
  );
  return (
    <>
      <p className="eyebrow">
        <Link to="/sosialisasi">{t('campaigns.back')}</Link>
      </p>
      <h1>{t('campaigns.new')}</h1>
      <Form
        action={announce}
        onSubmit={() => announce.mutate()}
        submit={t('campaigns.announce')}
        testId="campaign-form"
      >
        <TextField at="/title" label={t('campaigns.name')} value={title} onChange={setTitle} />
        <div className="side-by-side">
          <ChoiceField
            at="/waveId"
            label={t('campaigns.wave')}
            hint={t('campaigns.waveHint')}
            none={t('common.choose')}
            options={(waves.data ?? [])
              .filter((one) => one.status !== 'CLOSED')
              .map((one) => ({ value: one.id, label: one.name }))}
            value={waveId}
            onChange={setWave}
          />
          <ChoiceField
            at="/instrument"
            label={t('campaigns.instrument')}
            none={t('common.choose')}
            options={(instruments.data ?? []).map((one) => ({
              value: keyOf(one),
              label: `${one.name ?? one.code ?? one.id}, ${t('common.version', { version: one.instrumentVersion })}`,
            }))}
            value={instrument}
            onChange={setInstrument}
          />
          <TextField
            at="/dueOn"
            label={t('campaigns.dueOn')}
            type="date"
            value={dueOn}
            onChange={setDue}
          />
        </div>
        <TextField
          at="/material"
          label={t('campaigns.material')}
          hint={t('campaigns.materialHint')}
          rows={8}
          maxLength={20_000}
          value={material}
          onChange={setMaterial}
        />
        <Drawer title={t('campaigns.preview')} testId="campaign-preview">
          {() => <Markdown text={material} />}
        </Drawer>
        <h2>{t('campaigns.quiz')}</h2>
        <TextField
          at="/quiz/passMark"
          label={t('campaigns.passMark')}
          type="number"
          value={passMark}
          onChange={setMark}
        />
        {questions.map((one, i) => (
          <QuestionFields
            key={i}
            number={i + 1}
            draft={one}
            onChange={(changed) =>
              setQuestions(questions.map((other, j) => (i === j ? changed : other)))
            }
            onRemove={
              questions.length > 1
                ? () => setQuestions(questions.filter((_, j) => i !== j))
                : undefined
            }
          />
        ))}
        <Button
          disabled={questions.length >= 10}
          onClick={() => setQuestions([...questions, EMPTY])}
          data-testid="campaign-add-question"
        >
          {t('campaigns.addQuestion')}
        </Button>
      </Form>
    </>
  );
}

const keyOf = (one: Instrument) => `${one.id}:${one.instrumentVersion}`;
