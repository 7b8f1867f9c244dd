import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import type { Instrument, Plan } from '../api/schemas';
import { Nothing } from '../ui/States';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { namedItems, useInstruments } from '../instruments';
import { useCycles } from '../waves';
import { draftOf, pointerOf, resultsOf, without, type PlanDraft } from './draft';
import { PlanItemFields } from './PlanItemFields';

const keyOf = (one: { id: string; version: number }) => `${one.id}:${one.version}`;
const refOf = (one: Instrument) => ({ id: one.id, version: one.instrumentVersion });

/** Makes a plan, or changes a draft of one. */
export function PlanForm({ plan, done }: { plan?: Plan; done: (saved: Plan) => void }) {
  const { t } = useTranslation();
  const cycles = useCycles();
  const instruments = useInstruments('PUBLISHED');
  const [cycleId, setCycle] = useState(plan?.cycleId ?? '');
  const [key, setKey] = useState(plan ? keyOf(plan.instrument) : '');
  const [typed, setDraft] = useState<PlanDraft>();

  const instrument = instruments.data?.find((one) => keyOf(refOf(one)) === key);
  const same = plan !== undefined && keyOf(plan.instrument) === key;
  const draft =
    typed ??
    (instrument
      ? draftOf(namedItems(instrument.items), same ? plan.results : undefined)
      : undefined);
  const body = {
    cycleId: cycleId || undefined,
    ...(instrument ? { instrument: refOf(instrument) } : {}),
    results: draft ? resultsOf(draft) : [],
  };
  const save = useAction(
    (api) =>
      plan
        ? api.PUT('/api/plans/{id}', { params: seen(plan), body })
        : api.POST('/api/plans', { body }),
    { touches: ['/api/plans'], said: t('plans.saved'), done },
  );
  return (
    <Form action={save} onSubmit={() => save.mutate()} submit={t('plans.save')} testId="plan-form">
      <div className="side-by-side">
        <ChoiceField
          at="/cycleId"
          label={t('plans.cycle')}
          none={t('common.choose')}
          options={(cycles.data ?? [])
            .filter((one) => one.status === 'OPEN' || one.id === cycleId)
            .map((one) => ({ value: one.id, label: one.name }))}
          value={cycleId}
          onChange={setCycle}
        />
        <ChoiceField
          at="/instrument"
          label={t('plans.instrument')}
          none={t('common.choose')}
          options={(instruments.data ?? []).map((one) => ({
            value: keyOf(refOf(one)),
            label: `${one.name ?? one.code ?? one.id}, ${t('common.version', { version: one.instrumentVersion })}`,
          }))}
          value={key}
          onChange={(chosen) => {
            setKey(chosen);
            setDraft(undefined);
          }}
        />
      </div>
      {draft ? (
        <DraftFields draft={draft} onChange={setDraft} />
      ) : (
        <Nothing title={t('plans.chooseInstrument')} />
      )}
    </Form>
  );
}

function DraftFields({
  draft,
  onChange,
}: {
  draft: PlanDraft;
  onChange: (draft: PlanDraft) => void;
}) {
  const { t } = useTranslation();
  const { results, items } = draft;
  return (
    <>
      <h2>{t('plans.results')}</h2>
      <p className="hint">{t('plans.resultsHint')}</p>
      {results.map((result, at) => {
        const number = at + 1;
        const change = (part: Partial<typeof result>) =>
          onChange({
            ...draft,
            results: results.map((one, i) => (i === at ? { ...one, ...part } : one)),
          });
        return (
          <fieldset className="item" key={at} data-testid="plan-result">
            <legend>{t('plans.result', { number })}</legend>
            <TextField
              at={`/results/${at}/title`}
              label={t('plans.resultTitle')}
              value={result.title}
              onChange={(title) => change({ title })}
              maxLength={500}
            />
            <ChoiceField
              at={`/results/${at}/kind`}
              label={t('plans.kind')}
              options={(['MAIN', 'ADDITIONAL'] as const).map((value) => ({
                value,
                label: t(`plans.kinds.${value}`),
              }))}
              value={result.kind}
              onChange={(kind) => change({ kind })}
            />
            {results.length > 1 ? (
              <Button type="text" danger onClick={() => onChange(without(draft, at))}>
                {t('plans.removeResult', { number })}
              </Button>
            ) : null}
          </fieldset>
        );
      })}
      <Button
        data-testid="plan-add-result"
        onClick={() =>
          onChange({ ...draft, results: [...results, { kind: 'ADDITIONAL', title: '' }] })
        }
      >
        {t('plans.addResult')}
      </Button>
      <h2>{t('plans.indicators')}</h2>
      {items.map((item, i) => (
        <PlanItemFields
          key={item.indicatorId}
          at={pointerOf(draft, i)}
          item={item}
          results={results}
          onChange={(changed) =>
            onChange({ ...draft, items: items.map((one, j) => (i === j ? changed : one)) })
          }
        />
      ))}
    </>
  );
}
