import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { Drawer } from '../form/Drawer';
import { formatPeriod } from '../format/format';
import { useEvaluations, useRecommendations } from './api';
import { RecommendationForm } from './RecommendationForm';
import { RecommendationList } from './RecommendationList';
import { RegistrationForm } from './RegistrationForm';
import { STATUS_TONES } from './status';

export default function EvaluationsPage() {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const [query] = useSearchParams();
  const wave = query.get('gelombang') ?? '';
  const evaluator = person.roles.includes('EVALUATOR');
  const evaluations = useEvaluations();
  const recommendations = useRecommendations();
  useTitle(t('evaluations.title'));
  return (
    <>
      <h1>{t('evaluations.title')}</h1>
      <p className="lead">{t('evaluations.lead')}</p>
      {evaluator ? (
        <Drawer title={t('evaluations.new')} testId="evaluation-new" open={wave !== ''}>
          {() => <RegistrationForm wave={wave} />}
        </Drawer>
      ) : null}
      <Show of={evaluations}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t('evaluations.none')} />
          ) : (
            <ul className="cards">
              {found.map((one) => (
                <li key={one.id} data-testid="evaluation" data-id={one.id}>
                  <div>
                    <Link to={`/evaluasi/${one.id}`} data-testid="evaluation-link">
                      <strong>{one.waveName}</strong>
                    </Link>
                    <p className="hint">
                      {t('evaluations.lookOn')} {formatPeriod(one.lookOn, i18n.language)}
                    </p>
                  </div>
                  <span className="marks">
                    {one.result ? (
                      <span>{t(`evaluations.verdict.${one.result.verdict}`)}</span>
                    ) : null}
                    <Tag tone={STATUS_TONES[one.status]}>
                      {t(`evaluations.status.${one.status}`)}
                    </Tag>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Show>
      <section aria-labelledby="recommendations">
        <h2 id="recommendations">{t('evaluations.allRecommendations')}</h2>
        {evaluator ? (
          <Drawer title={t('evaluations.recommend')} testId="recommendation-new">
            {(close) => <RecommendationForm done={close} />}
          </Drawer>
        ) : null}
        <Show of={recommendations}>
          {(found) => <RecommendationList recommendations={found} />}
        </Show>
      </section>
    </>
  );
}
