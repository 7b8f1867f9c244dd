import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { formatPeriod } from '../format/format';
import { useCampaigns } from './api';

export default function CampaignsPage() {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const campaigns = useCampaigns();
  useTitle(t('campaigns.title'));
  return (
    <>
      <h1>{t('campaigns.title')}</h1>
      <p className="lead">{t('campaigns.lead')}</p>
      {person.roles.includes('PLANNER') ? (
        <p>
          <Link className="as-button" to="/sosialisasi/baru" data-testid="campaign-new">
            {t('campaigns.new')}
          </Link>
        </p>
      ) : null}
      <Show of={campaigns}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t('campaigns.none')}>{t('campaigns.noneHint')}</Nothing>
          ) : (
            <ul className="cards">
              {found.map((one) => (
                <li key={one.id} data-testid="campaign" data-id={one.id}>
                  <div>
                    <Link to={`/sosialisasi/${one.id}`} data-testid="campaign-link">
                      <strong>{one.title}</strong>
                    </Link>
                    <p className="hint">
                      {t('campaigns.due', { day: formatPeriod(one.dueOn, i18n.language) })}
                    </p>
                  </div>
                  <span className="marks">
                    {one.mine ? (
                      <Tag tone={one.mine.status === 'ANSWERED' ? 'good' : 'warn'}>
                        {t(`campaigns.mine.${one.mine.status ?? 'NONE'}`)}
                      </Tag>
                    ) : null}
                    <Tag tone={one.status === 'ANNOUNCED' ? 'good' : 'quiet'}>
                      {t(`campaigns.status.${one.status}`)}
                    </Tag>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Show>
    </>
  );
}
