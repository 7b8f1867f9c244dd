import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAppraisals, useFeedbacks, useMe, usePlans } from '../api/queries';
import type { Appraisal, Feedback } from '../api/schemas';
import { Failed, Loading, Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { formatPeriod } from '../format/format';
import { PredicateBadge } from '../results';

export default function TeamPage() {
  const { t } = useTranslation();
  const me = useMe();
  const appraisals = useAppraisals();
  const feedbacks = useFeedbacks();
  const plans = usePlans();
  useTitle(t('team.title'));

  const all = [me, appraisals, feedbacks, plans];
  const broken = all.find((one) => one.isError);
  const people = me.data?.appraises ?? [];
  return (
    <>
      <h1>{t('team.title')}</h1>
      {broken ? (
        <Failed error={broken.error} retry={() => all.forEach((one) => void one.refetch())} />
      ) : all.some((one) => one.isPending) ? (
        <Loading />
      ) : people.length === 0 ? (
        <Nothing title={t('team.none')} />
      ) : (
        <ul className="cards">
          {people.map((person) => {
            const theirs = (appraisals.data ?? []).filter((one) => one.employeeId === person.id);
            return (
              <li key={person.id} data-testid="team-member">
                <strong>{person.name}</strong>
                {(plans.data ?? [])
                  .filter((plan) => plan.employeeId === person.id)
                  .map((plan) => (
                    <div className="card-line" key={plan.id}>
                      <Link to={`/rencana/${plan.id}`} data-testid="team-plan">
                        {t('plans.see')}
                      </Link>
                      <span className={plan.status === 'SUBMITTED' ? 'tag' : 'hint'}>
                        {t(`plans.status.${plan.status}`)}
                      </span>
                    </div>
                  ))}
                {theirs.length === 0 ? (
                  <span className="hint">{t('team.noAppraisal')}</span>
                ) : (
                  theirs.map((one) => (
                    <Line
                      key={one.id}
                      appraisal={one}
                      feedback={feedbacks.data?.find((found) => found.appraisalId === one.id)}
                    />
                  ))
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Line({ appraisal, feedback }: { appraisal: Appraisal; feedback: Feedback | undefined }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="card-line">
      <span className="hint">
        {formatPeriod(appraisal.period, i18n.language)} · {t(`status.${appraisal.status}`)}
      </span>
      {appraisal.predicate ? <PredicateBadge predicate={appraisal.predicate} /> : null}
      <Link to={`/hasil/${appraisal.id}`}>{t('team.seeResult')}</Link>
      {feedback?.status === 'DRAFTED' ? (
        <Link to={`/tim/${appraisal.id}/umpan-balik`}>{t('team.completeFeedback')}</Link>
      ) : feedback ? (
        <span className="tag">{t(`feedbackStatus.${feedback.status}`)}</span>
      ) : null}
    </div>
  );
}
