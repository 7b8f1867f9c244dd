import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Proposal } from '../api/schemas';
import { Tag, type Tone } from '../ui/Tag';
import { formatPeriod } from '../format/format';

export const TONES: Record<Proposal['status'], Tone> = {
  OPEN: 'warn',
  ACCEPTED: 'good',
  DECLINED: 'bad',
  POSTPONED: 'quiet',
  ADOPTED: 'good',
  WITHDRAWN: 'quiet',
};

export function ProposalCards({ proposals }: { proposals: Proposal[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="cards">
      {proposals.map((one) => (
        <li key={one.id} data-testid="proposal" data-id={one.id}>
          <div>
            <Link to={`/usulan/${one.id}`} data-testid="proposal-link">
              <strong>{one.title}</strong>
            </Link>
            <p className="hint">
              {[
                t(`proposals.subjects.${one.subject}`),
                t('needs.supports', { count: one.supports }),
                one.status === 'OPEN'
                  ? t('proposals.due', { day: formatPeriod(one.dueOn, i18n.language) })
                  : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <span className="marks">
            {one.mine ? <Tag>{t('proposals.mine')}</Tag> : null}
            {one.escalated && one.status === 'OPEN' ? (
              <Tag tone="bad" testId="proposal-escalated">
                {t('proposals.escalated')}
              </Tag>
            ) : null}
            <Tag tone={TONES[one.status]}>{t(`proposals.status.${one.status}`)}</Tag>
          </span>
        </li>
      ))}
    </ul>
  );
}
