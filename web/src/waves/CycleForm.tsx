import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '../api/schemas';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { useSchemes } from './api';

const keyOf = (one: Scheme) => `${one.code}:${one.version}`;

export function CycleForm({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const schemes = useSchemes();
  const thisYear = String(new Date().getFullYear());
  const [name, setName] = useState('');
  const [year, setYear] = useState(thisYear);
  const [startsOn, setStart] = useState(`${thisYear}-01-01`);
  const [endsOn, setEnd] = useState(`${thisYear}-12-31`);
  const [scheme, setScheme] = useState('');
  const [numberScheme, setNumber] = useState('');

  const all = schemes.data ?? [];
  const legal = all.filter((one) => one.legalResult);
  const option = (one: Scheme) => ({
    value: keyOf(one),
    label: `${one.name}, ${t('common.version', { version: one.version })}`,
  });
  const refOf = (key: string) => {
    const found = all.find((one) => keyOf(one) === key);
    return found ? { code: found.code, version: found.version } : undefined;
  };
  const chosen = refOf(scheme) ?? (legal[0] ? refOf(keyOf(legal[0])) : undefined);
  const plan = useAction(
    (api) =>
      api.POST('/api/cycles', {
        body: {
          name: name.trim(),
          ...(year === '' ? {} : { year: Number(year) }),
          startsOn: startsOn || undefined,
          endsOn: endsOn || undefined,
          scheme: chosen,
          numberScheme: refOf(numberScheme),
        },
      }),
    { touches: ['/api/cycles'], said: t('waves.cyclePlanned'), done },
  );
  return (
    <Form action={plan} onSubmit={() => plan.mutate()} submit={t('waves.plan')} testId="cycle-form">
      <TextField at="/name" label={t('waves.cycleName')} value={name} onChange={setName} />
      <div className="side-by-side">
        <TextField
          at="/year"
          label={t('waves.year')}
          type="number"
          value={year}
          onChange={setYear}
        />
        <TextField
          at="/startsOn"
          label={t('waves.startsOn')}
          type="date"
          value={startsOn}
          onChange={setStart}
        />
        <TextField
          at="/endsOn"
          label={t('waves.endsOn')}
          type="date"
          value={endsOn}
          onChange={setEnd}
        />
      </div>
      <ChoiceField
        at="/scheme"
        label={t('waves.scheme')}
        options={legal.map(option)}
        value={scheme}
        onChange={setScheme}
      />
      <ChoiceField
        at="/numberScheme"
        label={t('waves.numberScheme')}
        none={t('waves.numberSchemeNone')}
        options={all.filter((one) => !one.legalResult).map(option)}
        value={numberScheme}
        onChange={setNumber}
      />
    </Form>
  );
}
