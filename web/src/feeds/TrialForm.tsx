import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceRequest, Trial } from '../api/schemas';
import { useUnits } from '../api/useUnits';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatPeriod } from '../format/format';
import { ELEMENTS, FORMAT_OPTIONS, type Format } from './api';
import { RejectionTable } from './RejectionTable';

/** What a mapping would make of a few rows. */
export function TrialForm({ source }: { source: SourceRequest }) {
  const { t } = useTranslation();
  const [format, setFormat] = useState<Format>('CSV');
  const [sample, setSample] = useState('');
  const attempt = useAction(
    (api) => api.POST('/api/surveys/mapping-trials', { body: { source, format, sample } }),
    { touches: [] },
  );
  return (
    <>
      <Form
        action={attempt}
        onSubmit={() => attempt.mutate()}
        submit={t('feeds.trial')}
        testId="trial-form"
      >
        <p className="hint">{t('feeds.trialHint')}</p>
        <ChoiceField
          at="/format"
          label={t('feeds.format')}
          options={FORMAT_OPTIONS}
          value={format}
          onChange={setFormat}
        />
        <TextField
          at="/sample"
          label={t('feeds.sample')}
          rows={5}
          maxLength={200_000}
          value={sample}
          onChange={setSample}
        />
      </Form>
      {attempt.data ? <Outcome trial={attempt.data} /> : null}
    </>
  );
}

function Outcome({ trial }: { trial: Trial }) {
  const { t, i18n } = useTranslation();
  const units = useUnits();
  return (
    <div role="status" data-testid="trial-outcome">
      <p>
        <strong>{t('feeds.counts', { ...trial.counts })}</strong>
      </p>
      <p className="hint">{t('feeds.columns', { columns: trial.columns.join(', ') })}</p>
      {trial.rows.length > 0 ? (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('feeds.recordShort')}</th>
              <th scope="col">{t('feeds.served')}</th>
              <th scope="col">{t('common.unit')}</th>
              <th scope="col">{t('feeds.answers')}</th>
            </tr>
          </thead>
          <tbody>
            {trial.rows.map((row) => (
              <tr key={row.line}>
                <th scope="row">{row.record}</th>
                <td data-label={t('feeds.served')}>{formatPeriod(row.servedOn, i18n.language)}</td>
                <td data-label={t('common.unit')}>{units.nameOf(row.unitId)}</td>
                <td data-label={t('feeds.answers')}>
                  {ELEMENTS.map((one) => row.answers[one] ?? '–').join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {trial.rejected.length > 0 ? <RejectionTable rejections={trial.rejected} /> : null}
    </div>
  );
}
