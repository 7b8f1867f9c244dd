import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { seen } from '../api/client';
import type { Campaign } from '../api/schemas';
import { Markdown } from '../ui/Markdown';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { ActButton } from '../form/ActButton';
import { useAction } from '../form/useAction';
import { formatPeriod } from '../format/format';
import { AcceptanceForm } from './AcceptanceForm';
import { useCampaign, useReasons } from './api';
import { CoverageTable } from './CoverageTable';
import { QuizForm } from './QuizForm';

export default function CampaignPage() {
  const { t, i18n } = useTranslation();
  const { id = '' } = useParams();
  const person = usePerson();
  const campaign = useCampaign(id);
  const keeps = person.roles.some((role) => ['PLANNER', 'AUDITOR', 'EVALUATOR'].includes(role));
  useTitle(campaign.data?.title ?? t('campaigns.title'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/sosialisasi">{t('campaigns.back')}</Link>
      </p>
      <Show of={campaign}>
        {(found) => (
          <>
            <h1>{found.title}</h1>
            <p className="marks">
              <Tag tone={found.status === 'ANNOUNCED' ? 'good' : 'quiet'} testId="campaign-status">
                {t(`campaigns.status.${found.status}`)}
              </Tag>
              <span className="hint">
                {t('campaigns.due', { day: formatPeriod(found.dueOn, i18n.language) })}
              </span>
            </p>
            {keeps ? <CoverageTable campaignId={id} /> : null}
            {person.roles.includes('PLANNER') ? <Kept campaign={found} /> : null}
            <section aria-labelledby="material">
              <h2 id="material">{t('campaigns.materialOf')}</h2>
              <Markdown text={found.material ?? ''} />
            </section>
            {found.mine ? <Steps campaign={found} /> : null}
          </>
        )}
      </Show>
    </>
  );
}

/** Reading, showing that it is understood, and taking a stand, one after the other. */
function Steps({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const status = campaign.mine?.status;
  const running = campaign.status === 'ANNOUNCED';
  const read = useAction(
    (api) => api.POST('/api/campaigns/{id}/reading', { params: { path: { id: campaign.id } } }),
    { touches: ['/api/campaigns'], said: t('campaigns.readDone') },
  );
  return (
    <>
      {status === undefined && running ? (
        <ActButton action={read} onClick={() => read.mutate()} testId="campaign-read" primary>
          {t('campaigns.read')}
        </ActButton>
      ) : (
        <Tag tone={status === 'ANSWERED' ? 'good' : 'warn'} testId="campaign-mine">
          {t(`campaigns.mine.${status ?? 'NONE'}`)}
        </Tag>
      )}
      <section aria-labelledby="quiz">
        <h2 id="quiz">{t('campaigns.quiz')}</h2>
        {status === undefined ? (
          <Nothing title={t('campaigns.quizFirst')} />
        ) : (
          <QuizForm campaign={campaign} />
        )}
      </section>
      <section aria-labelledby="acceptance">
        <h2 id="acceptance">{t('campaigns.acceptance')}</h2>
        {campaign.mine?.passed ? (
          <AcceptanceForm campaign={campaign} />
        ) : (
          <Nothing title={t('campaigns.acceptanceFirst')} />
        )}
      </section>
    </>
  );
}

function Kept({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const reasons = useReasons(campaign.id);
  const close = useAction(
    (api) => api.POST('/api/campaigns/{id}/closing', { params: seen(campaign) }),
    { touches: ['/api/campaigns'], said: t('campaigns.closed') },
  );
  return (
    <>
      <section aria-labelledby="reasons">
        <h2 id="reasons">{t('campaigns.reasons')}</h2>
        <Show of={reasons}>
          {(found) =>
            found.units.length === 0 ? (
              <p className="hint">{t('campaigns.noReasons', { least: found.smallestGroup })}</p>
            ) : (
              found.units.map((unit) => (
                <div key={unit.unitId} data-testid="campaign-reasons">
                  <h3>{unit.unitName ?? unit.unitId}</h3>
                  <ul>
                    {unit.reasons.map((one, i) => (
                      <li className="entry" key={i} data-testid="campaign-reason">
                        <p className="preline">{one.reason}</p>
                        <p className="hint">{t(`campaigns.answers.${one.answer}`)}</p>
                      </li>
                    ))}
                  </ul>
                </div>
              ))
            )
          }
        </Show>
      </section>
      {campaign.status === 'ANNOUNCED' ? (
        <ActButton action={close} onClick={() => close.mutate()} testId="campaign-close">
          {t('campaigns.close')}
        </ActButton>
      ) : null}
    </>
  );
}
