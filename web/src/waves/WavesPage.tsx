import { useTranslation } from 'react-i18next';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { Drawer } from '../form/Drawer';
import { useCycles, useWaves } from './api';
import { CycleForm } from './CycleForm';
import { CycleList } from './CycleList';
import { WaveEntry } from './WaveEntry';
import { WaveForm } from './WaveForm';

export default function WavesPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const planner = person.roles.includes('PLANNER');
  const waves = useWaves();
  const cycles = useCycles();
  useTitle(t('waves.title'));
  return (
    <>
      <h1>{t('waves.title')}</h1>
      <p className="lead">{t('waves.lead')}</p>
      <section aria-labelledby="waves">
        <h2 id="waves">{t('waves.waves')}</h2>
        {planner ? (
          <Drawer title={t('waves.new')} testId="wave-new">
            {(close) => <WaveForm done={close} />}
          </Drawer>
        ) : null}
        <Show of={waves}>
          {(found) =>
            found.length === 0 ? (
              <Nothing title={t('waves.none')} />
            ) : (
              <ul>
                {found.map((wave) => (
                  <WaveEntry key={wave.id} wave={wave} />
                ))}
              </ul>
            )
          }
        </Show>
      </section>
      <section aria-labelledby="cycles">
        <h2 id="cycles">{t('waves.cycles')}</h2>
        {planner ? (
          <Drawer title={t('waves.newCycle')} testId="cycle-new">
            {(close) => <CycleForm done={close} />}
          </Drawer>
        ) : null}
        <Show of={cycles}>
          {(found) =>
            found.length === 0 ? (
              <Nothing title={t('waves.noCycles')} />
            ) : (
              <CycleList cycles={found} />
            )
          }
        </Show>
      </section>
    </>
  );
}
