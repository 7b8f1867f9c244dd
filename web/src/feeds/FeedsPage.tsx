import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { useUnits } from '../api/useUnits';
import { Drawer } from '../form/Drawer';
import { useSources } from './api';
import { SourceForm } from './SourceForm';

export default function FeedsPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  const units = useUnits();
  const sources = useSources();
  useTitle(t('feeds.title'));
  return (
    <>
      <h1>{t('feeds.title')}</h1>
      <p className="lead">{t('feeds.lead')}</p>
      <Drawer title={t('feeds.new')} testId="source-new">
        {() => <SourceForm done={(saved) => void go(`/umpan-survei/${saved.code}`)} />}
      </Drawer>
      <Show of={sources}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t('feeds.none')} />
          ) : (
            <ul className="cards">
              {found.map((one) => (
                <li key={one.id} data-testid="source" data-code={one.code}>
                  <div>
                    <Link to={`/umpan-survei/${one.code}`} data-testid="source-link">
                      <strong>{one.name}</strong>
                    </Link>
                    <p className="hint">
                      {one.code} · {units.nameOf(one.unitId)}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Show>
    </>
  );
}
