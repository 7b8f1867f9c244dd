import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAppraisal, useExplanation, useFeedback, useMe } from '../api/queries';
import { Failed, Loading } from '../ui/States';
import { InnovationView, Work } from '../appraisal';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { formatPeriod } from '../format/format';
import { ExplanationSteps } from './ExplanationSteps';
import { FeedbackSection } from './FeedbackSection';
import { Indicators } from './Indicators';
import { NumberSection } from './NumberSection';
import { Verdict } from './Verdict';

export default function ResultPage() {
  const { t, i18n } = useTranslation();
  const { id = '' } = useParams();
  const person = usePerson();
  const me = useMe();
  const appraisal = useAppraisal(id);
  const explanation = useExplanation(id);
  const feedback = useFeedback(id);
  useTitle(t('results.of'));

  if (appraisal.isPending) return <Loading />;
  if (appraisal.isError) {
    return <Failed error={appraisal.error} retry={() => void appraisal.refetch()} />;
  }
  const found = appraisal.data;
  const mine = found.employeeId === me.data?.employee.id;
  const name = mine
    ? me.data?.employee.name
    : me.data?.appraises.find((one) => one.id === found.employeeId)?.name;
  const heading = [name, formatPeriod(found.period, i18n.language)].filter(Boolean).join(' · ');
  return (
    <>
      <p className="eyebrow">
        {mine ? (
          <Link to="/hasil">{t('results.back')}</Link>
        ) : (
          <Link to="/tim">{t('team.back')}</Link>
        )}
      </p>
      <h1>{t('results.of')}</h1>
      <p className="lead">{heading}</p>
      <Verdict appraisal={found} explanation={explanation.data} />
      <Work appraisal={found} mine={mine} appraises={found.appraiserAccount === person.account} />
      <section aria-labelledby="steps">
        <h2 id="steps">{t('results.steps')}</h2>
        <p className="hint">{t('results.stepsHint')}</p>
        {explanation.isPending ? (
          <Loading />
        ) : explanation.isError ? (
          <Failed error={explanation.error} retry={() => void explanation.refetch()} />
        ) : (
          <ExplanationSteps of={explanation.data} />
        )}
      </section>
      <NumberSection appraisal={found} explanation={explanation.data} />
      {found.innovation ? (
        <section aria-labelledby="innovation">
          <h2 id="innovation">{t('appraisal.innovation')}</h2>
          <InnovationView innovation={found.innovation} />
        </section>
      ) : null}
      <section aria-labelledby="indicators">
        <h2 id="indicators">{t('results.indicators')}</h2>
        <Indicators appraisal={found} />
      </section>
      <section aria-labelledby="feedback">
        <h2 id="feedback">{t('results.feedback')}</h2>
        {feedback.isPending ? (
          <Loading />
        ) : feedback.isError ? (
          <Failed error={feedback.error} retry={() => void feedback.refetch()} />
        ) : (
          <FeedbackSection appraisal={found} feedback={feedback.data} mine={mine} />
        )}
      </section>
    </>
  );
}
