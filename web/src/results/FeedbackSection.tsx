import { useTranslation } from 'react-i18next';
import type { Appraisal, Feedback, FeedbackItem } from '../api/schemas';
import { Nothing } from '../ui/States';
import { AcknowledgementForm } from './AcknowledgementForm';

export function FeedbackSection({
  appraisal,
  feedback,
  mine,
}: {
  appraisal: Appraisal;
  feedback: Feedback | null;
  mine: boolean;
}) {
  const { t } = useTranslation();
  if (!feedback) return <Nothing title={t('results.noFeedback')} />;
  if (mine && feedback.status === 'DRAFTED') return <Nothing title={t('results.feedbackDraft')} />;
  return (
    <>
      <Items title={t('results.strengths')} kind="STRENGTH" feedback={feedback} />
      <Items title={t('results.improvements')} kind="IMPROVEMENT" feedback={feedback} />
      {feedback.answer ? (
        <blockquote className="answer" data-testid="feedback-answer">
          <p className="eyebrow">
            {mine ? t('results.acknowledged') : t('results.acknowledgedBy')}
          </p>
          <p>{feedback.answer}</p>
        </blockquote>
      ) : mine && feedback.status === 'COMPLETED' ? (
        <AcknowledgementForm appraisalId={appraisal.id} version={feedback.version} />
      ) : null}
    </>
  );
}

function Items({
  title,
  kind,
  feedback,
}: {
  title: string;
  kind: FeedbackItem['kind'];
  feedback: Feedback;
}) {
  const { t } = useTranslation();
  const items = feedback.items.filter((item) => item.kind === kind);
  return (
    <div className={`feedback feedback-${kind}`}>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p className="hint">{t('results.noItems')}</p>
      ) : (
        <ul>
          {items.map((item, i) => (
            <li key={i} data-testid="feedback-item" data-kind={kind}>
              <p className="feedback-behaviour">{item.behaviour}</p>
              {item.example ? (
                <p>
                  <span className="eyebrow">{t('results.example')}</span> {item.example}
                </p>
              ) : null}
              {item.suggestion ? (
                <p>
                  <span className="eyebrow">{t('results.suggestion')}</span> {item.suggestion}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
