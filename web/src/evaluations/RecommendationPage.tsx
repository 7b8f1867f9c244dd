import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Show } from '../ui/Show';
import { useTitle } from '../ui/useTitle';
import { useRecommendation } from './api';
import { RecommendationEntry } from './RecommendationList';

export default function RecommendationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const recommendation = useRecommendation(id);
  useTitle(t('evaluations.recommendation'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/evaluasi">{t('evaluations.back')}</Link>
      </p>
      <h1>{t('evaluations.recommendation')}</h1>
      <Show of={recommendation}>
        {(found) => (
          <ul>
            <RecommendationEntry recommendation={found} />
          </ul>
        )}
      </Show>
    </>
  );
}
