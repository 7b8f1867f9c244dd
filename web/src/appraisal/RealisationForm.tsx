import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch } from '../api/client';
import type { Appraisal } from '../api/schemas';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { formatNumber, formatPeriod } from '../format/format';
import { periodsWithin } from './periods';
import { useAppraisalAction } from './useAppraisalAction';

export function RealisationForm({ appraisal }: { appraisal: Appraisal }) {
  const { t, i18n } = useTranslation();
  const indicators = appraisal.results.flatMap((result) => result.indicators);
  const [indicatorId, setIndicator] = useState(indicators[0]?.indicatorId ?? '');
  const [period, setPeriod] = useState('');
  const [value, setValue] = useState('');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [note, setNote] = useState('');

  const indicator = indicators.find((one) => one.indicatorId === indicatorId);
  const reported = (name: string) =>
    appraisal.realisations.find((one) => one.indicatorId === indicatorId && one.period === name);
  const periods = indicator
    ? periodsWithin(indicator.period, appraisal.startsOn, appraisal.endsOn)
    : [];
  // The first that is still to be reported, unless another one was chosen.
  const chosen = periods.includes(period)
    ? period
    : (periods.find((one) => !reported(one)) ?? periods[0] ?? '');
  const before = reported(chosen);
  const report = useAppraisalAction(
    (api) =>
      api.PUT('/api/appraisals/{id}/realisations/{indicatorId}/{period}', {
        params: {
          path: { id: appraisal.id, indicatorId, period: chosen },
          header: ifMatch(appraisal),
        },
        body: {
          ...(value === '' ? {} : { value: Number(value) }),
          evidence: title || url ? [{ title: title.trim(), url: url.trim() }] : [],
          note: note.trim() || undefined,
        },
      }),
    t('appraisal.reported'),
    () => {
      setPeriod('');
      setValue('');
      setNote('');
    },
  );
  return (
    <Form
      action={report}
      onSubmit={() => report.mutate()}
      submit={t('appraisal.report')}
      testId="realisation-form"
    >
      <p className="hint">{t('appraisal.realisationsHint')}</p>
      <ChoiceField
        at="/indicatorId"
        label={t('appraisal.indicator')}
        options={indicators.map((one) => ({ value: one.indicatorId, label: one.title }))}
        value={indicatorId}
        onChange={(id) => {
          setIndicator(id);
          setPeriod('');
        }}
      />
      <div className="side-by-side">
        <ChoiceField
          at="/period"
          label={t('appraisal.period')}
          hint={
            before
              ? t('appraisal.already', { value: formatNumber(before.value, i18n.language) })
              : undefined
          }
          options={periods.map((one) => ({
            value: one,
            label: formatPeriod(one, i18n.language),
          }))}
          value={chosen}
          onChange={setPeriod}
        />
        <TextField
          at="/value"
          label={t('appraisal.valueIn', { unit: indicator?.unit ?? '' })}
          type="number"
          value={value}
          onChange={setValue}
        />
      </div>
      <div className="side-by-side">
        <TextField
          at="/evidence/0/title"
          label={t('appraisal.evidenceTitle')}
          value={title}
          onChange={setTitle}
        />
        <TextField
          at="/evidence"
          label={t('appraisal.evidenceUrl')}
          type="url"
          value={url}
          onChange={setUrl}
        />
      </div>
      <TextField at="/note" label={t('appraisal.note')} value={note} onChange={setNote} />
    </Form>
  );
}
