import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MethodItem, RevisionStatus } from '../api/schemas';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { formatTime } from '../format/format';
import { STATUSES, useMethodInbox, useRevisions } from './api';
import { TONES } from './status';

export default function RevisionsPage() {
  const { t } = useTranslation();
  const [status, setStatus] = useState<MethodItem['status'] | ''>('OPEN');
  const revisions = useRevisions(status);
  const method = useMethodInbox(status);
  useTitle(t('revisions.title'));
  return (
    <>
      <h1>{t('revisions.title')}</h1>
      <p className="lead">{t('revisions.lead')}</p>
      <div className="filters">
        <label htmlFor="revision-status">
          {t('revisions.filter')}
          <select
            id="revision-status"
            className="choice"
            value={status}
            onChange={(event) => setStatus(event.target.value as typeof status)}
            data-testid="revision-filter"
          >
            <option value="">{t('common.all')}</option>
            {STATUSES.map((one) => (
              <option key={one} value={one}>
                {t(`revisions.status.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <section aria-labelledby="indicators">
        <h2 id="indicators">{t('revisions.indicators')}</h2>
        <Show of={revisions}>
          {(found) => (
            <Entries
              entries={found.map((one) => ({
                id: one.id,
                to: `/revisi/${one.id}`,
                title: one.title,
                status: one.status,
                raisedAt: one.raisedAt,
                kind: t(`revisions.cause.${one.cause.kind}`),
              }))}
              testId="revision"
              open={status === 'OPEN'}
            />
          )}
        </Show>
      </section>
      <section aria-labelledby="method">
        <h2 id="method">{t('revisions.method')}</h2>
        <Show of={method}>
          {(found) => (
            <Entries
              entries={found.map((one) => ({
                id: one.id,
                to: `/revisi/metode/${one.id}`,
                title: t(`evaluations.actions.${one.suggestedAction}`),
                status: one.status,
                raisedAt: one.raisedAt,
                kind: t(`evaluations.targets.${one.target.kind}`),
              }))}
              testId="method-item"
              open={status === 'OPEN'}
            />
          )}
        </Show>
      </section>
    </>
  );
}

interface Entry {
  id: string;
  to: string;
  title: string;
  kind: string;
  status: RevisionStatus;
  raisedAt: string;
}

function Entries({ entries, testId, open }: { entries: Entry[]; testId: string; open: boolean }) {
  const { t, i18n } = useTranslation();
  if (entries.length === 0) {
    return <Nothing title={open ? t('revisions.none') : t('revisions.noneOf')} />;
  }
  return (
    <ul className="cards">
      {entries.map((one) => (
        <li key={one.id} data-testid={testId} data-id={one.id}>
          <div>
            <Link to={one.to} data-testid={`${testId}-link`}>
              <strong>{one.title}</strong>
            </Link>
            <p className="hint">
              {one.kind} ·{' '}
              {t('revisions.raised', { time: formatTime(one.raisedAt, i18n.language) })}
            </p>
          </div>
          <Tag tone={TONES[one.status]}>{t(`revisions.status.${one.status}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}
