import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Revision } from '../api/schemas';
import { Show } from '../ui/Show';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { Grounds } from '../evaluations';
import { formatPeriod, formatTime } from '../format/format';
import { useRevision } from './api';
import { DecidedView } from './DecidedView';
import { RevisionDecisionForm } from './RevisionDecisionForm';
import { TONES } from './status';

export default function RevisionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const revision = useRevision(id);
  useTitle(revision.data?.title ?? t('revisions.of'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/revisi">{t('revisions.back')}</Link>
      </p>
      <Show of={revision}>{(found) => <Found revision={found} />}</Show>
    </>
  );
}

function Found({ revision }: { revision: Revision }) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const { cause, target, result } = revision;
  const undecided = revision.status === 'OPEN' || revision.status === 'POSTPONED';
  return (
    <>
      <h1>{revision.title}</h1>
      <p className="marks">
        <Tag tone={TONES[revision.status]} testId="revision-status">
          {t(`revisions.status.${revision.status}`)}
        </Tag>
        <span>{t(`revisions.cause.${cause.kind}`)}</span>
        <Link
          to={
            cause.kind === 'PROPOSAL' ? `/usulan/${cause.id}` : `/evaluasi/rekomendasi/${cause.id}`
          }
          data-testid="revision-cause"
        >
          {t('revisions.seeCause')}
        </Link>
      </p>
      {target ? (
        <p>
          <Link to={`/indikator/${target.indicatorId}`} data-testid="revision-target">
            {t('revisions.target', { title: target.title ?? '…', version: target.version })}
          </Link>
        </p>
      ) : null}
      {revision.text ? <p className="preline">{revision.text}</p> : null}
      {revision.suggestedAction ? (
        <p>
          {t('revisions.suggested')}:{' '}
          <strong>{t(`evaluations.actions.${revision.suggestedAction}`)}</strong>
        </p>
      ) : null}
      <Grounds reasons={revision.reasons} evidence={revision.evidence} />
      <p className="hint">
        {[
          t('revisions.raised', { time: formatTime(revision.raisedAt, i18n.language) }),
          revision.supports === undefined
            ? undefined
            : t('needs.supports', { count: revision.supports }),
          revision.dueOn
            ? t('revisions.due', { day: formatPeriod(revision.dueOn, i18n.language) })
            : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {revision.decision ? <DecidedView decided={revision.decision} /> : null}
      {result ? (
        <p>
          <Link to={`/indikator/${result.indicatorId}`} data-testid="revision-result">
            {t(
              result.status === 'DRAFT'
                ? 'revisions.draft'
                : result.status === 'RETIRED'
                  ? 'revisions.retired'
                  : 'revisions.published',
              { version: result.version },
            )}
          </Link>
        </p>
      ) : null}
      {undecided && person.roles.includes('PLANNER') ? (
        <section aria-labelledby="decide">
          <h2 id="decide">{t('revisions.decide')}</h2>
          <RevisionDecisionForm revision={revision} />
        </section>
      ) : null}
    </>
  );
}
