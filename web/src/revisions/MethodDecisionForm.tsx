import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../api/client';
import type { MethodItem } from '../api/schemas';
import { useUnits } from '../api/useUnits';
import { ChoiceField, SeveralField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { useCycles, useSchemes } from '../waves';
import { DecisionFields, useDecision } from './DecisionFields';

const EMPTY = {
  name: '',
  startsOn: '',
  pilotUnits: [] as string[],
  controlUnits: [] as string[],
  cycleId: '',
  scheme: '',
  numberScheme: '',
};

/** Accepting plans a roll-out wave, holds one back, or changes the scheme of a planned cycle. */
export function MethodDecisionForm({ item }: { item: MethodItem }) {
  const { t } = useTranslation();
  const decision = useDecision();
  const [typed, setTyped] = useState(EMPTY);
  const set = (part: Partial<typeof EMPTY>) => setTyped({ ...typed, ...part });
  const accepts = decision.decision === 'ACCEPTED';
  const extending = accepts && item.suggestedAction === 'EXTEND_WAVE';
  const changing = accepts && item.suggestedAction === 'CHANGE_METHOD';
  const ref = (key: string) => {
    const [code = '', version = ''] = key.split('|');
    return key ? { code, version: Number(version) } : undefined;
  };
  const decide = useAction(
    (api) =>
      api.POST('/api/method/{recommendationId}/decision', {
        params: { path: { recommendationId: item.id }, header: ifMatch(item) },
        body: {
          ...decision.body,
          ...(extending
            ? {
                wave: {
                  name: typed.name.trim(),
                  startsOn: typed.startsOn || undefined,
                  pilotUnits: typed.pilotUnits,
                  controlUnits: typed.controlUnits,
                },
              }
            : {}),
          ...(changing
            ? {
                cycle: {
                  cycleId: typed.cycleId || undefined,
                  scheme: ref(typed.scheme),
                  numberScheme: ref(typed.numberScheme),
                },
              }
            : {}),
        },
      }),
    {
      touches: ['/api/method', '/api/waves', '/api/cycles', '/api/evaluation'],
      said: t('revisions.decided'),
    },
  );
  return (
    <Form
      action={decide}
      onSubmit={() => decide.mutate()}
      submit={t('revisions.decide')}
      testId="method-decision-form"
    >
      <DecisionFields of={decision} />
      {extending ? <WaveFields typed={typed} set={set} /> : null}
      {changing ? <CycleFields typed={typed} set={set} /> : null}
    </Form>
  );
}

interface Part {
  typed: typeof EMPTY;
  set: (part: Partial<typeof EMPTY>) => void;
}

function WaveFields({ typed, set }: Part) {
  const { t } = useTranslation();
  const units = useUnits();
  return (
    <fieldset className="item">
      <legend>{t('revisions.waveTitle')}</legend>
      <TextField
        at="/wave/name"
        label={t('waves.name')}
        value={typed.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        at="/wave/startsOn"
        label={t('waves.startsOn')}
        type="date"
        value={typed.startsOn}
        onChange={(startsOn) => set({ startsOn })}
      />
      <SeveralField
        at="/wave/pilotUnits"
        label={t('waves.pilots')}
        options={units.options}
        value={typed.pilotUnits}
        onChange={(pilotUnits) => set({ pilotUnits })}
      />
      <SeveralField
        at="/wave/controlUnits"
        label={t('waves.controls')}
        options={units.options}
        value={typed.controlUnits}
        onChange={(controlUnits) => set({ controlUnits })}
      />
    </fieldset>
  );
}

function CycleFields({ typed, set }: Part) {
  const { t } = useTranslation();
  const cycles = useCycles();
  const schemes = useSchemes().data ?? [];
  const options = (legal: boolean) =>
    schemes
      .filter((one) => one.legalResult === legal)
      .map((one) => ({
        value: `${one.code}|${one.version}`,
        label: `${one.name}, ${t('common.version', { version: one.version })}`,
      }));
  return (
    <fieldset className="item">
      <legend>{t('revisions.cycleTitle')}</legend>
      <ChoiceField
        at="/cycle/cycleId"
        label={t('revisions.cycle')}
        none={t('common.choose')}
        options={(cycles.data ?? [])
          .filter((one) => one.status === 'PLANNED')
          .map((one) => ({ value: one.id, label: one.name }))}
        value={typed.cycleId}
        onChange={(cycleId) => set({ cycleId })}
      />
      <ChoiceField
        at="/cycle/scheme"
        label={t('waves.scheme')}
        none={t('common.choose')}
        options={options(true)}
        value={typed.scheme}
        onChange={(scheme) => set({ scheme })}
      />
      <ChoiceField
        at="/cycle/numberScheme"
        label={t('waves.numberScheme')}
        none={t('common.choose')}
        options={options(false)}
        value={typed.numberScheme}
        onChange={(numberScheme) => set({ numberScheme })}
      />
    </fieldset>
  );
}
