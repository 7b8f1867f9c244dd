import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { seen } from '../api/client';
import type { Proposal, ProposalDecision } from '../api/schemas';
import { Show } from '../ui/Show';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { ActButton } from '../form/ActButton';
import { Drawer } from '../form/Drawer';
import { RadioField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatPeriod, formatTime } from '../format/format';
import { useIndicatorVersion } from '../indicators';
import { useProposal } from './api';
import { TONES } from './ProposalCards';

const TOUCHES = ['/api/feedback/proposals', '/api/revisions'] as const;

export default function ProposalPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const proposal = useProposal(id);
  useTitle(proposal.data?.title ?? t('proposals.title'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/usulan">{t('proposals.back')}</Link>
      </p>
      <Show of={proposal}>{(found) => <Found proposal={found} />}</Show>
    </>
  );
}

function Found({ proposal }: { proposal: Proposal }) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const { target, adoptedIn, answer } = proposal;
  const open = proposal.status === 'OPEN';
  return (
    <>
      <h1>{proposal.title}</h1>
      <p className="marks">
        <Tag tone={TONES[proposal.status]} testId="proposal-status">
          {t(`proposals.status.${proposal.status}`)}
        </Tag>
        {proposal.escalated && open ? <Tag tone="bad">{t('proposals.escalated')}</Tag> : null}
        {proposal.mine ? <Tag>{t('proposals.mine')}</Tag> : null}
        <span>{t(`proposals.subjects.${proposal.subject}`)}</span>
        <span className="hint">
          {t('proposals.due', { day: formatPeriod(proposal.dueOn, i18n.language) })}
        </span>
      </p>
      {target ? <Target {...target} /> : null}
      <p className="preline">{proposal.text}</p>
      <p className="hint" data-testid="proposal-supports">
        {t('needs.supports', { count: proposal.supports })}
      </p>
      {answer ? (
        <div className="said" data-testid="proposal-answer">
          <p className="eyebrow">{t('proposals.answerOf')}</p>
          <p className="preline">{answer.text}</p>
          <p className="hint">{formatTime(answer.answeredAt, i18n.language)}</p>
        </div>
      ) : null}
      {adoptedIn ? (
        <p>
          <Link to={`/indikator/${adoptedIn.indicatorId}`} data-testid="proposal-adopted">
            {t('proposals.adopted', { version: adoptedIn.version })}
          </Link>
        </p>
      ) : null}
      <Steps proposal={proposal} employee={person.roles.includes('EMPLOYEE')} />
      {person.roles.includes('PLANNER') && (open || proposal.status === 'POSTPONED') ? (
        proposal.subject === 'INDICATOR' ? (
          <p className="sentence">
            {t('proposals.byRevision')} <Link to="/revisi">{t('proposals.toRevisions')}</Link>
          </p>
        ) : (
          <Drawer title={t('proposals.answer')} testId="proposal-answer-open">
            {(close) => <AnswerForm proposal={proposal} done={close} />}
          </Drawer>
        )
      ) : null}
    </>
  );
}

function Target({ indicatorId, version }: { indicatorId: string; version: number }) {
  const { t } = useTranslation();
  const indicator = useIndicatorVersion(indicatorId, version).data;
  return (
    <p>
      <Link to={`/indikator/${indicatorId}`} data-testid="proposal-target">
        {indicator?.title ?? t('proposals.about')}, {t('common.version', { version })}
      </Link>
    </p>
  );
}

function Steps({ proposal, employee }: { proposal: Proposal; employee: boolean }) {
  const { t } = useTranslation();
  const params = { path: { id: proposal.id } };
  const support = useAction(
    (api) =>
      proposal.supportedByMe
        ? api.DELETE('/api/feedback/proposals/{id}/support', { params })
        : api.PUT('/api/feedback/proposals/{id}/support', { params }),
    { touches: TOUCHES },
  );
  const withdraw = useAction(
    (api) => api.POST('/api/feedback/proposals/{id}/withdrawal', { params: seen(proposal) }),
    { touches: TOUCHES, said: t('proposals.withdrawn') },
  );
  if (!employee || (proposal.status !== 'OPEN' && proposal.status !== 'POSTPONED')) return null;
  return proposal.mine ? (
    <ActButton action={withdraw} onClick={() => withdraw.mutate()} testId="proposal-withdraw">
      {t('proposals.withdraw')}
    </ActButton>
  ) : (
    <ActButton action={support} onClick={() => support.mutate()} testId="proposal-support">
      {proposal.supportedByMe ? t('proposals.unsupport') : t('proposals.support')}
    </ActButton>
  );
}

function AnswerForm({ proposal, done }: { proposal: Proposal; done: () => void }) {
  const { t } = useTranslation();
  const [decision, setDecision] = useState<ProposalDecision>();
  const [text, setText] = useState('');
  const send = useAction(
    (api) =>
      api.POST('/api/feedback/proposals/{id}/answer', {
        params: seen(proposal),
        body: { decision, text: text.trim() },
      }),
    { touches: TOUCHES, said: t('proposals.answered'), done },
  );
  return (
    <Form
      action={send}
      onSubmit={() => send.mutate()}
      submit={t('proposals.answer')}
      testId="proposal-answer-form"
    >
      <RadioField
        at="/decision"
        label={t('proposals.decision')}
        options={(['ACCEPTED', 'DECLINED', 'POSTPONED'] as const).map((value) => ({
          value,
          label: t(`proposals.decisions.${value}`),
        }))}
        value={decision}
        onChange={setDecision}
      />
      <TextField
        at="/text"
        label={t('proposals.answerText')}
        rows={3}
        value={text}
        onChange={setText}
      />
    </Form>
  );
}
