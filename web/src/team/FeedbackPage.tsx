import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAppraisal, useFeedback, useMe } from '../api/queries';
import { Failed, Loading, Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { FeedbackForm } from './FeedbackForm';

export default function FeedbackPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const me = useMe();
  const appraisal = useAppraisal(id);
  const feedback = useFeedback(id);
  const name = me.data?.appraises.find((one) => one.id === appraisal.data?.employeeId)?.name ?? '…';
  const title = t('team.feedbackFor', { name });
  useTitle(title);
  return (
    <>
      <p className="eyebrow">
        <Link to="/tim">{t('team.back')}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t('team.feedbackHint')}</p>
      {feedback.isPending ? (
        <Loading />
      ) : feedback.isError ? (
        <Failed error={feedback.error} retry={() => void feedback.refetch()} />
      ) : feedback.data === null ? (
        <Nothing title={t('results.noFeedback')} />
      ) : feedback.data.status !== 'DRAFTED' ? (
        <Nothing title={t('team.closed')}>
          <Link to={`/hasil/${id}`}>{t('team.seeResult')}</Link>
        </Nothing>
      ) : (
        <FeedbackForm appraisalId={id} feedback={feedback.data} />
      )}
    </>
  );
}
