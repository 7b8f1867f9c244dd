import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { seen } from '../api/client';
import type { Evaluation } from '../api/schemas';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { useUnits } from '../api/useUnits';
import { usePerson } from '../auth/auth';
import { ActButton } from '../form/ActButton';
import { Drawer } from '../form/Drawer';
import { useAction } from '../form/useAction';
import { formatPeriod, formatTime } from '../format/format';
import { useEvaluation, useMonitoring } from './api';
import { RecommendationForm } from './RecommendationForm';
import { RecommendationList } from './RecommendationList';
import { RegistrationFacts } from './RegistrationFacts';
import { ResultView } from './ResultView';
import { STATUS_TONES } from './status';

export default function EvaluationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const evaluation = useEvaluation(id);
  useTitle(evaluation.data ? evaluation.data.waveName : t('evaluations.title'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/evaluasi">{t('evaluations.back')}</Link>
      </p>
      <Show of={evaluation}>{(found) => <Found evaluation={found} />}</Show>
    </>
  );
}

function Found({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('evaluations.of', { wave: evaluation.waveName })}</h1>
      <p className="marks">
        <Tag tone={STATUS_TONES[evaluation.status]} testId="evaluation-status">
          {t(`evaluations.status.${evaluation.status}`)}
        </Tag>
      </p>
      {evaluation.stale ? <Stale {...evaluation.stale} /> : null}
      {evaluation.result ? (
        <section aria-labelledby="verdict">
          <h2 id="verdict">{t('evaluations.verdictTitle')}</h2>
          <ResultView result={evaluation.result} />
        </section>
      ) : (
        <Look evaluation={evaluation} />
      )}
      <section aria-labelledby="registration">
        <h2 id="registration">{t('evaluations.registration')}</h2>
        <RegistrationFacts evaluation={evaluation} />
      </section>
      <Recommendations evaluation={evaluation} />
      <Present evaluation={evaluation} />
    </>
  );
}

function Stale({ since, units: stale }: NonNullable<Evaluation['stale']>) {
  const { t, i18n } = useTranslation();
  const units = useUnits();
  return (
    <div className="sentence sentence-warn" role="status" data-testid="evaluation-stale">
      <p>{t('evaluations.staleHint', { time: formatTime(since, i18n.language) })}</p>
      <p>
        {t('evaluations.staleUnits')}: {stale.map(units.nameOf).join(', ')}
      </p>
    </div>
  );
}

function Look({ evaluation }: { evaluation: Evaluation }) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const look = useAction(
    (api) => api.POST('/api/evaluation/evaluations/{id}/look', { params: seen(evaluation) }),
    { touches: ['/api/evaluation'], said: t('evaluations.looked') },
  );
  return (
    <>
      <p>{t('evaluations.lookHint', { day: formatPeriod(evaluation.lookOn, i18n.language) })}</p>
      {person.roles.includes('EVALUATOR') ? (
        <ActButton action={look} onClick={() => look.mutate()} testId="evaluation-look" primary>
          {t('evaluations.look')}
        </ActButton>
      ) : null}
    </>
  );
}

function Recommendations({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const person = usePerson();
  const found = evaluation.recommendations ?? [];
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">{t('evaluations.recommendations')}</h2>
      {found.length === 0 ? (
        <Nothing title={t('evaluations.noRecommendations')} />
      ) : (
        <RecommendationList recommendations={found} />
      )}
      {person.roles.includes('EVALUATOR') && evaluation.result ? (
        <Drawer title={t('evaluations.recommend')} testId="recommendation-new">
          {(close) => <RecommendationForm evaluation={evaluation} done={close} />}
        </Drawer>
      ) : null}
    </section>
  );
}

/** Figures of now, plainly marked as what they are: no result. */
function Present({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation();
  const person = usePerson();
  if (!person.roles.some((role) => ['EVALUATOR', 'PLANNER', 'AUDITOR'].includes(role))) {
    return null;
  }
  return (
    <Drawer title={t('evaluations.monitoringOpen')} testId="evaluation-monitoring">
      {() => <Figures id={evaluation.id} />}
    </Drawer>
  );
}

function Figures({ id }: { id: string }) {
  const monitoring = useMonitoring(id);
  return (
    <Show of={monitoring}>
      {(found) => (
        <>
          <p className="sentence sentence-warn">{found.label}</p>
          <ResultView result={found.figures} />
        </>
      )}
    </Show>
  );
}
