import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { STATUS_TONES } from '../indicators';
import { useInstruments } from './api';

export default function InstrumentsPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const instruments = useInstruments();
  useTitle(t('instruments.title'));
  return (
    <>
      <h1>{t('instruments.title')}</h1>
      <p className="lead">{t('instruments.lead')}</p>
      {person.roles.includes('PLANNER') ? (
        <p>
          <Link className="as-button" to="/instrumen/baru" data-testid="instrument-new">
            {t('instruments.new')}
          </Link>
        </p>
      ) : null}
      <Show of={instruments}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t('instruments.none')} />
          ) : (
            <ul className="cards">
              {found.map((one) => (
                <li
                  key={`${one.id}:${one.instrumentVersion}`}
                  data-testid="instrument"
                  data-id={one.id}
                >
                  <div>
                    <Link to={`/instrumen/${one.id}`} data-testid="instrument-link">
                      <strong>{one.name ?? one.code ?? one.id}</strong>
                    </Link>
                    <p className="hint">
                      {one.postType
                        ? t(`instruments.postTypes.${one.postType}`)
                        : t('instruments.postTypeAny')}
                    </p>
                  </div>
                  <span className="marks">
                    <span className="hint">
                      {t('common.version', { version: one.instrumentVersion })}
                    </span>
                    <Tag tone={STATUS_TONES[one.status]}>
                      {t(`indicators.status.${one.status}`)}
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
