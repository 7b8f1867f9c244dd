import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import type { Indicator } from '../api/schemas';
import { CheckField, ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { useAspects, useKeptNeeds } from '../needs';
import { AGGREGATIONS, DIRECTIONS, MEASURES, PERIODS } from './api';
import { definitionOf, typedOf, type Typed } from './draft';
import { TargetFields } from './TargetFields';

/** A draft: saved as far as it goes, or published once nothing is missing. */
export function DefinitionForm({
  indicator,
  done,
}: {
  indicator?: Indicator;
  done: (saved: Indicator, published: boolean) => void;
}) {
  const { t } = useTranslation();
  const aspects = useAspects();
  const needs = useKeptNeeds();
  const [typed, setTyped] = useState<Typed>(() => typedOf(indicator ?? {}));
  const [saved, setSaved] = useState(indicator);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });

  const save = useAction(
    async (api, publish: boolean) => {
      const body = definitionOf(typed);
      const draft = await (saved
        ? api.PUT('/api/indicators/{id}', { params: seen(saved), body })
        : api.POST('/api/indicators', { body }));
      // Remembered at once: should publication be refused, the draft is there already.
      setSaved(draft);
      if (!publish) return draft;
      return api.POST('/api/indicators/{id}/publication', { params: seen(draft) });
    },
    { touches: ['/api/indicators', '/api/revisions', '/api/feedback'], done },
  );
  const text = (
    name: 'code' | 'title' | 'unit' | 'dataSource' | 'evidenceRule' | 'owner' | 'formula',
  ) => ({
    at: `/${name}`,
    label: t(`indicators.${name === 'title' ? 'name' : name}`),
    value: typed[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <Form
      action={save}
      onSubmit={() => save.mutate(true)}
      submit={t('indicators.publish')}
      testId="indicator-form"
      buttons={
        <Button onClick={() => save.mutate(false)} data-testid="indicator-form-save">
          {t('indicators.save')}
        </Button>
      }
    >
      <p className="hint">{t('indicators.draftHint')}</p>
      <ChoiceField
        at="/needId"
        label={t('indicators.need')}
        hint={t('indicators.needHint')}
        none={t('common.choose')}
        options={(needs.data ?? []).map((one) => ({ value: one.id, label: one.aspectName }))}
        value={typed.needId}
        onChange={(needId) => {
          const aspectCode = needs.data?.find((one) => one.id === needId)?.decision?.aspectCode;
          set({ needId, ...(aspectCode ? { aspectCode } : {}) });
        }}
      />
      <div className="side-by-side">
        <TextField {...text('code')} />
        <ChoiceField
          at="/aspectCode"
          label={t('indicators.aspect')}
          none={t('common.choose')}
          options={(aspects.data ?? []).map((one) => ({ value: one.code, label: one.name }))}
          value={typed.aspectCode}
          onChange={(aspectCode) => set({ aspectCode })}
        />
      </div>
      <TextField {...text('title')} />
      <div className="side-by-side">
        <ChoiceField
          at="/measure"
          label={t('indicators.measure')}
          none={t('common.choose')}
          options={MEASURES.map((value) => ({ value, label: t(`code.${value}`) }))}
          value={typed.measure}
          onChange={(measure) => set({ measure })}
        />
        <TextField {...text('unit')} />
        <ChoiceField
          at="/direction"
          label={t('indicators.direction')}
          none={t('common.choose')}
          options={DIRECTIONS.map((value) => ({
            value,
            label: t(`indicators.directions.${value}`),
          }))}
          value={typed.direction}
          onChange={(direction) => set({ direction })}
        />
      </div>
      {typed.direction === 'ZERO' ? null : <TargetFields typed={typed} set={set} />}
      <CheckField
        name="attainableMaximum"
        label={t('indicators.attainableMaximum')}
        value={typed.attainableMaximum}
        onChange={(attainableMaximum) => set({ attainableMaximum })}
      />
      <TextField {...text('formula')} />
      <TextField {...text('dataSource')} />
      <TextField {...text('evidenceRule')} />
      <TextField {...text('owner')} />
      <div className="side-by-side">
        <ChoiceField
          at="/period"
          label={t('indicators.period')}
          none={t('common.choose')}
          options={PERIODS.map((value) => ({ value, label: t(`indicators.periods.${value}`) }))}
          value={typed.period}
          onChange={(period) => set({ period })}
        />
        <ChoiceField
          at="/aggregation"
          label={t('indicators.aggregation')}
          none={t('common.choose')}
          options={AGGREGATIONS.map((value) => ({
            value,
            label: t(`indicators.aggregations.${value}`),
          }))}
          value={typed.aggregation}
          onChange={(aggregation) => set({ aggregation })}
        />
      </div>
    </Form>
  );
}
