import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wave } from '../api/schemas';
import { useUnits } from '../api/useUnits';
import { ChoiceField, SeveralField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';

export function WaveForm({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const units = useUnits();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Wave['kind']>('PILOT');
  const [startsOn, setStart] = useState('');
  const [pilotUnits, setPilots] = useState<string[]>([]);
  const [controlUnits, setControls] = useState<string[]>([]);
  const [required, setRequired] = useState('');
  const plan = useAction(
    (api) =>
      api.POST('/api/waves', {
        body: {
          name: name.trim(),
          kind,
          startsOn: startsOn || undefined,
          pilotUnits,
          controlUnits,
          ...(required === '' ? {} : { requiredCoverage: Number(required) / 100 }),
        },
      }),
    { touches: ['/api/waves'], said: t('waves.planned'), done },
  );
  return (
    <Form action={plan} onSubmit={() => plan.mutate()} submit={t('waves.plan')} testId="wave-form">
      <TextField at="/name" label={t('waves.name')} value={name} onChange={setName} />
      <div className="side-by-side">
        <ChoiceField
          at="/kind"
          label={t('waves.kind')}
          options={(['PILOT', 'ROLLOUT'] as const).map((value) => ({
            value,
            label: t(`waves.kinds.${value}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          at="/startsOn"
          label={t('waves.startsOn')}
          type="date"
          value={startsOn}
          onChange={setStart}
        />
      </div>
      <SeveralField
        at="/pilotUnits"
        label={t('waves.pilots')}
        hint={t('waves.pilotsHint')}
        options={units.options}
        value={pilotUnits}
        onChange={setPilots}
      />
      <SeveralField
        at="/controlUnits"
        label={t('waves.controls')}
        hint={t('waves.controlsHint')}
        options={units.options}
        value={controlUnits}
        onChange={setControls}
      />
      <TextField
        at="/requiredCoverage"
        label={t('waves.required')}
        hint={t('waves.requiredHint')}
        type="number"
        value={required}
        onChange={setRequired}
      />
    </Form>
  );
}
