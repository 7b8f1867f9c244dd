import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import { useGet } from '../api/useGet';
import type { Appraisal, Rating, Suggestion } from '../api/schemas';
import { Show } from '../ui/Show';
import { RadioField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { formatNumber } from '../format/format';
import { useAppraisalAction } from './useAppraisalAction';

const RATINGS: Rating[] = ['ABOVE', 'MEETS', 'BELOW'];

export function RatingForm({ appraisal, done }: { appraisal: Appraisal; done: () => void }) {
  const suggestion = useGet('/api/appraisals/{id}/suggestion', { path: { id: appraisal.id } });
  return (
    <Show of={suggestion}>
      {(found) => <Ratings appraisal={appraisal} suggestion={found} done={done} />}
    </Show>
  );
}

function Ratings({
  appraisal,
  suggestion,
  done,
}: {
  appraisal: Appraisal;
  suggestion: Suggestion;
  done: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [workResult, setWork] = useState(appraisal.rating?.workResult ?? suggestion.workResult);
  const [behaviour, setBehaviour] = useState(appraisal.rating?.behaviour ?? suggestion.behaviour);
  const [reason, setReason] = useState(appraisal.rating?.reason ?? '');
  const rate = useAppraisalAction(
    (api) =>
      api.PUT('/api/appraisals/{id}/rating', {
        params: seen(appraisal),
        body: { workResult, behaviour, reason: reason.trim() || undefined },
      }),
    t('appraisal.rated'),
    done,
  );
  const options = RATINGS.map((value) => ({ value, label: t(`rating.${value}`) }));
  const hint = (rating: Rating | undefined, score: number | undefined) =>
    `${
      rating
        ? t('appraisal.suggested', { rating: t(`rating.${rating}`) })
        : t('appraisal.noSuggestion')
    }${
      score === undefined
        ? ''
        : ` (${t('results.score', { score: formatNumber(score, i18n.language, 2) })})`
    }`;
  return (
    <Form
      action={rate}
      onSubmit={() => rate.mutate()}
      submit={t('appraisal.rate')}
      testId="rating-form"
    >
      {suggestion.provisional ? <p className="hint">{t('appraisal.provisional')}</p> : null}
      {suggestion.aboveMeasurable ? null : <p className="hint">{t('appraisal.notAbove')}</p>}
      {suggestion.missing.length > 0 ? (
        <p className="hint">{t('appraisal.missing', { count: suggestion.missing.length })}</p>
      ) : null}
      <RadioField
        at="/workResult"
        label={t('results.workResult')}
        hint={hint(suggestion.workResult, suggestion.workResultScore)}
        options={options}
        value={workResult}
        onChange={setWork}
      />
      <RadioField
        at="/behaviour"
        label={t('results.behaviour')}
        hint={hint(suggestion.behaviour, suggestion.behaviourScore)}
        options={options}
        value={behaviour}
        onChange={setBehaviour}
      />
      <TextField
        at="/reason"
        label={t('appraisal.ratingReason')}
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
