import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { ProposalStatus, Subject } from '../api/schemas';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { Drawer } from '../form/Drawer';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { useIndicators } from '../indicators';
import { STATUSES, SUBJECTS, useProposals } from './api';
import { ProposalCards } from './ProposalCards';

export default function ProposalsPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const [query] = useSearchParams();
  const about = query.get('indikator') ?? '';
  const [filter, setFilter] = useState<ProposalStatus | 'OVERDUE' | ''>('');
  const proposals = useProposals(
    filter === 'OVERDUE' ? { escalated: true } : filter ? { status: [filter] } : {},
  );
  useTitle(t('proposals.title'));
  return (
    <>
      <h1>{t('proposals.title')}</h1>
      <p className="lead">{t('proposals.lead')}</p>
      {person.roles.includes('EMPLOYEE') ? (
        <Drawer title={t('proposals.new')} testId="proposal-new" open={about !== ''}>
          {() => <ProposalForm about={about} />}
        </Drawer>
      ) : null}
      <div className="filters">
        <label htmlFor="proposal-filter">
          {t('proposals.filter')}
          <select
            id="proposal-filter"
            className="choice"
            value={filter}
            onChange={(event) => setFilter(event.target.value as typeof filter)}
            data-testid="proposal-filter"
          >
            <option value="">{t('common.all')}</option>
            <option value="OVERDUE">{t('proposals.overdueOnly')}</option>
            {STATUSES.map((one) => (
              <option key={one} value={one}>
                {t(`proposals.status.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Show of={proposals}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t('proposals.none')} />
          ) : (
            <ProposalCards proposals={found} />
          )
        }
      </Show>
    </>
  );
}

/** `about` is an indicator's version as `id:version`, or empty. */
function ProposalForm({ about }: { about: string }) {
  const { t } = useTranslation();
  const go = useNavigate();
  const indicators = useIndicators('PUBLISHED');
  const [subject, setSubject] = useState<Subject>('INDICATOR');
  const [target, setTarget] = useState(about);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [indicatorId = '', version = ''] = target.split(':');
  const send = useAction(
    (api) =>
      api.POST('/api/feedback/proposals', {
        body: {
          subject,
          ...(subject === 'INDICATOR' && target
            ? { target: { indicatorId, version: Number(version) } }
            : {}),
          title: title.trim(),
          text: text.trim(),
        },
      }),
    {
      touches: ['/api/feedback/proposals'],
      said: t('proposals.submitted'),
      done: (created) => void go(`/usulan/${created.id}`),
    },
  );
  return (
    <Form
      action={send}
      onSubmit={() => send.mutate()}
      submit={t('proposals.submit')}
      testId="proposal-form"
    >
      <ChoiceField
        at="/subject"
        label={t('proposals.subject')}
        options={SUBJECTS.map((value) => ({ value, label: t(`proposals.subjects.${value}`) }))}
        value={subject}
        onChange={setSubject}
      />
      {subject === 'INDICATOR' ? (
        <ChoiceField
          at="/target"
          label={t('proposals.indicator')}
          none={t('proposals.indicatorNone')}
          options={(indicators.data ?? []).map((one) => ({
            value: `${one.id}:${one.indicatorVersion}`,
            label: `${one.title ?? one.code ?? one.id}, ${t('common.version', { version: one.indicatorVersion })}`,
          }))}
          value={target}
          onChange={setTarget}
        />
      ) : null}
      <TextField at="/title" label={t('proposals.name')} value={title} onChange={setTitle} />
      <TextField at="/text" label={t('proposals.text')} rows={4} value={text} onChange={setText} />
    </Form>
  );
}
