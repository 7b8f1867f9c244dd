import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { seen } from '../api/client';
import type { Indicator } from '../api/schemas';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { Drawer } from '../form/Drawer';
import { TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { useProposals, ProposalCards } from '../proposals';
import { useIndicator } from './api';
import { DefinitionFacts } from './DefinitionFacts';
import { DefinitionForm } from './DefinitionForm';
import { QualityFacts } from './QualityFacts';
import { STATUS_TONES } from './status';
import { TraceList } from './TraceList';

export default function IndicatorPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const indicator = useIndicator(id);
  useTitle(indicator.data?.title ?? t('indicators.title'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/indikator">{t('indicators.back')}</Link>
      </p>
      <Show of={indicator}>{(found) => <Found indicator={found} />}</Show>
    </>
  );
}

function Found({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <>
      <h1>{indicator.title ?? indicator.code ?? '…'}</h1>
      <p className="marks">
        <Tag tone={STATUS_TONES[indicator.status]} testId="indicator-status">
          {t(`indicators.status.${indicator.status}`)}
        </Tag>
        <span data-testid="indicator-version">
          {t('common.version', { version: indicator.indicatorVersion })}
        </span>
        <span className="hint">{indicator.code}</span>
      </p>
      {indicator.retirement ? (
        <p className="said">
          <span className="eyebrow">{t('indicators.retiredBecause')}</span>{' '}
          {indicator.retirement.reason}
        </p>
      ) : null}
      {person.roles.includes('PLANNER') ? <Planner indicator={indicator} /> : null}
      <section aria-labelledby="definition">
        <h2 id="definition">{t('indicators.definition')}</h2>
        <DefinitionFacts indicator={indicator} />
      </section>
      <section aria-labelledby="trace">
        <h2 id="trace">{t('indicators.trace')}</h2>
        <TraceList indicatorId={indicator.id} />
      </section>
      {indicator.status === 'DRAFT' ? null : (
        <section aria-labelledby="quality">
          <h2 id="quality">{t('indicators.quality')}</h2>
          <QualityFacts id={indicator.id} version={indicator.indicatorVersion} />
        </section>
      )}
      <Proposals indicator={indicator} />
    </>
  );
}

function Planner({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation();
  const draft = indicator.status === 'DRAFT';
  return (
    <>
      <Drawer
        key={indicator.indicatorVersion}
        title={draft ? t('indicators.edit') : t('indicators.next')}
        testId="indicator-edit"
        open={draft}
      >
        {(close) => (
          <DefinitionForm
            indicator={indicator}
            done={(_, published) => {
              if (published) close();
            }}
          />
        )}
      </Drawer>
      {indicator.status === 'PUBLISHED' ? (
        <Drawer title={t('indicators.retire')} testId="indicator-retire">
          {(close) => <RetireForm indicator={indicator} done={close} />}
        </Drawer>
      ) : null}
    </>
  );
}

function RetireForm({ indicator, done }: { indicator: Indicator; done: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const retire = useAction(
    (api) =>
      api.POST('/api/indicators/{id}/retirement', {
        params: seen(indicator),
        body: { reason: reason.trim() },
      }),
    { touches: ['/api/indicators'], said: t('indicators.retired'), done },
  );
  return (
    <Form
      action={retire}
      onSubmit={() => retire.mutate()}
      submit={t('indicators.retire')}
      testId="indicator-retire-form"
    >
      <TextField
        at="/reason"
        label={t('common.reason')}
        hint={t('common.reasonHint')}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}

function Proposals({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation();
  const person = usePerson();
  const proposals = useProposals({ indicator: [indicator.id] });
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t('indicators.proposals')}</h2>
      {person.roles.includes('EMPLOYEE') && indicator.status === 'PUBLISHED' ? (
        <p>
          <Link
            to={`/usulan?indikator=${indicator.id}:${indicator.indicatorVersion}`}
            data-testid="indicator-propose"
          >
            {t('indicators.propose')}
          </Link>
        </p>
      ) : null}
      <Show of={proposals}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t('indicators.noProposals')} />
          ) : (
            <ProposalCards proposals={found} />
          )
        }
      </Show>
    </section>
  );
}
