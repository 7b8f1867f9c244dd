import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../api/client';
import type { Source, SourceRequest } from '../api/schemas';
import { useUnits } from '../api/useUnits';
import { Drawer } from '../form/Drawer';
import { CheckField, ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { ELEMENTS } from './api';
import { TrialForm } from './TrialForm';
import { linesOf, unitsOf } from './unitValues';

const TEXTS = ['code', 'name', 'record', 'date', 'service', 'unitColumn'] as const;
const LAST = ['delimiter', 'feedAccount'] as const;
const POINTERS: Partial<Record<(typeof TEXTS)[number], string>> = {
  record: '/mapping/record',
  date: '/mapping/date',
  service: '/mapping/service',
  unitColumn: '/mapping/unit',
};

/** A source and what its columns mean; can be tried on an example before it is registered. */
export function SourceForm({ source, done }: { source?: Source; done: (saved: Source) => void }) {
  const { t } = useTranslation();
  const units = useUnits();
  const [unitId, setUnit] = useState(source?.unitId ?? '');
  const [inbox, setInbox] = useState(source?.inbox ?? false);
  const [typed, setTyped] = useState<Record<string, string>>({
    code: source?.code ?? '',
    name: source?.name ?? '',
    record: source?.mapping.record ?? '',
    date: source?.mapping.date ?? '',
    service: source?.mapping.service ?? '',
    unitColumn: source?.mapping.unit ?? '',
    delimiter: source?.delimiter ?? '',
    feedAccount: source?.feedAccount ?? '',
    unitValues: linesOf(source?.unitValues ?? {}),
    ...Object.fromEntries(ELEMENTS.map((one) => [one, source?.mapping.elements[one] ?? ''])),
  });
  const said = (name: string) => typed[name]?.trim() || undefined;
  const set = (name: string) => (value: string) => setTyped({ ...typed, [name]: value });
  const body: SourceRequest = {
    code: said('code'),
    name: said('name'),
    unitId: unitId || undefined,
    mapping: {
      record: said('record'),
      date: said('date'),
      service: said('service'),
      unit: said('unitColumn'),
      elements: Object.fromEntries(
        ELEMENTS.map((one) => [one, said(one)]).filter(([, column]) => column),
      ) as Record<string, string>,
    },
    unitValues: unitsOf(typed['unitValues'] ?? ''),
    // A tab or a space is a separator too.
    delimiter: typed['delimiter'] || undefined,
    feedAccount: said('feedAccount'),
    inbox,
  };
  const save = useAction(
    (api) =>
      source
        ? api.PUT('/api/surveys/sources/{code}', {
            params: { path: { code: source.code }, header: ifMatch(source) },
            body,
          })
        : api.POST('/api/surveys/sources', { body }),
    { touches: ['/api/surveys'], said: t('feeds.registered'), done },
  );
  return (
    <>
      <Form
        action={save}
        onSubmit={() => save.mutate()}
        submit={source ? t('common.save') : t('feeds.register')}
        testId="source-form"
      >
        <ChoiceField
          at="/unitId"
          label={t('feeds.unit')}
          none={t('common.choose')}
          options={units.options}
          value={unitId}
          onChange={setUnit}
        />
        <div className="side-by-side">
          {TEXTS.map((name) => (
            <TextField
              key={name}
              at={POINTERS[name] ?? `/${name}`}
              label={t(`feeds.${name}`)}
              value={typed[name] ?? ''}
              onChange={set(name)}
            />
          ))}
        </div>
        <TextField
          at="/unitValues"
          label={t('feeds.unitValues')}
          hint={t('feeds.unitValuesHint')}
          rows={3}
          maxLength={100_000}
          value={typed['unitValues'] ?? ''}
          onChange={set('unitValues')}
        />
        <h3>{t('feeds.elements')}</h3>
        <div className="side-by-side">
          {ELEMENTS.map((name) => (
            <TextField
              key={name}
              at={`/mapping/elements/${name}`}
              label={t(`feeds.element.${name}`)}
              value={typed[name] ?? ''}
              onChange={set(name)}
            />
          ))}
        </div>
        <div className="side-by-side">
          {LAST.map((name) => (
            <TextField
              key={name}
              at={`/${name}`}
              label={t(`feeds.${name}`)}
              value={typed[name] ?? ''}
              onChange={set(name)}
            />
          ))}
        </div>
        <CheckField name="inbox" label={t('feeds.inbox')} value={inbox} onChange={setInbox} />
      </Form>
      <Drawer title={t('feeds.trial')} testId="trial-open">
        {() => <TrialForm source={body} />}
      </Drawer>
    </>
  );
}
