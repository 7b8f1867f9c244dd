import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { MethodItem } from '../api/schemas';
import { Show } from '../ui/Show';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { Grounds } from '../evaluations';
import { formatTime } from '../format/format';
import { useWaves } from '../waves';
import { useMethodItem } from './api';
import { DecidedView } from './DecidedView';
import { MethodDecisionForm } from './MethodDecisionForm';
import { TONES } from './status';

export default function MethodPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const item = useMethodItem(id);
  useTitle(t('revisions.method'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/revisi">{t('revisions.back')}</Link>
      </p>
      <Show of={item}>{(found) => <Found item={found} />}</Show>
    </>
  );
}

function Found({ item }: { item: MethodItem }) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const waves = useWaves();
  const wave = waves.data?.find((one) => one.id === item.target.waveId);
  const undecided = item.status === 'OPEN' || item.status === 'POSTPONED';
  return (
    <>
      <h1>{t(`evaluations.actions.${item.suggestedAction}`)}</h1>
      <p className="marks">
        <Tag tone={TONES[item.status]} testId="revision-status">
          {t(`revisions.status.${item.status}`)}
        </Tag>
        <span>
          {t(`evaluations.targets.${item.target.kind}`)} {wave?.name ?? ''}
        </span>
        <Link to={`/evaluasi/rekomendasi/${item.id}`} data-testid="revision-cause">
          {t('revisions.seeCause')}
        </Link>
      </p>
      <Grounds reasons={item.reasons} evidence={item.evidence} />
      <p className="hint">
        {t('revisions.raised', { time: formatTime(item.raisedAt, i18n.language) })}
      </p>
      {item.decision ? <DecidedView decided={item.decision} /> : null}
      {item.result ? (
        <p>
          <Link
            to={item.result.kind === 'CYCLE' ? `/siklus/${item.result.id}` : '/gelombang'}
            data-testid="revision-result"
          >
            {t(`evaluations.resultOf.${item.result.kind}`)}
          </Link>
        </p>
      ) : null}
      {undecided && person.roles.includes('PLANNER') ? (
        <section aria-labelledby="decide">
          <h2 id="decide">{t('revisions.decide')}</h2>
          <MethodDecisionForm item={item} />
        </section>
      ) : null}
    </>
  );
}
