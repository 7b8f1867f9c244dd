import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/schemas';
import { RadioField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatShare } from '../format/format';

export function QuizForm({ campaign }: { campaign: Campaign }) {
  const { t, i18n } = useTranslation();
  const questions = campaign.quiz?.questions ?? [];
  const [answers, setAnswers] = useState<(number | undefined)[]>([]);
  const share = (value: number) => formatShare(value, i18n.language);
  const send = useAction(
    (api) =>
      api.POST('/api/campaigns/{id}/quiz-attempts', {
        params: { path: { id: campaign.id } },
        // What was left open is sent as no choice at all, and named by the service.
        body: { answers: questions.map((_, i) => answers[i] ?? -1) },
      }),
    { touches: ['/api/campaigns'] },
  );
  const last = send.data;
  if (campaign.mine?.passed) {
    return (
      <p className="sentence" role="status" data-testid="quiz-passed">
        {t('campaigns.passed', { score: share(campaign.mine.score ?? last?.score ?? 1) })}
      </p>
    );
  }
  return (
    <>
      <p className="hint">
        {t('campaigns.quizHint', { mark: share(campaign.quiz?.passMark ?? 1) })}{' '}
        {campaign.mine?.attempts
          ? t('campaigns.attempts', { count: campaign.mine.attempts })
          : null}
      </p>
      {last && !last.passed ? (
        <p className="sentence sentence-warn" role="status" data-testid="quiz-failed">
          {t('campaigns.failed', { score: share(last.score), wrong: last.wrong.join(', ') })}
        </p>
      ) : null}
      {campaign.status === 'ANNOUNCED' ? (
        <Form
          action={send}
          onSubmit={() => send.mutate()}
          submit={t('campaigns.sendQuiz')}
          testId="quiz-form"
        >
          {questions.map((question, i) => (
            <RadioField
              key={i}
              at={`/answers/${i}`}
              label={`${i + 1}. ${question.text}`}
              options={question.choices.map((label, value) => ({ value: String(value), label }))}
              value={answers[i] === undefined ? undefined : String(answers[i])}
              onChange={(value) =>
                setAnswers(questions.map((_, j) => (i === j ? Number(value) : answers[j])))
              }
            />
          ))}
        </Form>
      ) : null}
    </>
  );
}
