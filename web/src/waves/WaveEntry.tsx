import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { seen } from '../api/client';
import type { Wave } from '../api/schemas';
import { Causes } from '../ui/Causes';
import { Tag, type Tone } from '../ui/Tag';
import { useUnits } from '../api/useUnits';
import { usePerson } from '../auth/auth';
import { useEvaluations } from '../evaluations';
import { ActButton } from '../form/ActButton';
import { Drawer } from '../form/Drawer';
import { TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatPeriod, formatShare } from '../format/format';

const TONES: Record<Wave['status'], Tone> = { PLANNED: 'warn', OPEN: 'good', CLOSED: 'quiet' };

export function WaveEntry({ wave }: { wave: Wave }) {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  const units = useUnits();
  const named = (role: string) =>
    wave.units
      .filter((one) => one.role === role)
      .map((one) => units.nameOf(one.unitId))
      .join(', ') || '–';
  return (
    <li className="entry" data-testid="wave" data-id={wave.id} data-status={wave.status}>
      <div className="entry-head">
        <h3>{wave.name}</h3>
        <span className="marks">
          {wave.held ? <Tag tone="bad">{t('waves.held')}</Tag> : null}
          <Tag>{t(`waves.kinds.${wave.kind}`)}</Tag>
          <Tag tone={TONES[wave.status]} testId="wave-status">
            {t(`waves.status.${wave.status}`)}
          </Tag>
        </span>
      </div>
      <dl className="facts">
        <div>
          <dt>{t('waves.startsOn')}</dt>
          <dd>{formatPeriod(wave.startsOn, i18n.language)}</dd>
        </div>
        <div>
          <dt>{t('waves.pilots')}</dt>
          <dd>{named('PILOT')}</dd>
        </div>
        <div>
          <dt>{t('waves.controls')}</dt>
          <dd>{named('CONTROL')}</dd>
        </div>
        {wave.requiredCoverage === undefined ? null : (
          <div>
            <dt>{t('waves.requiredShort')}</dt>
            <dd>{formatShare(wave.requiredCoverage, i18n.language)}</dd>
          </div>
        )}
      </dl>
      <Causes causes={wave.causes} />
      <Registration wave={wave} />
      {wave.openedWithout ? (
        <p className="said" data-testid="wave-opened-without">
          <span className="eyebrow">{t('waves.openedWithout')}</span> {wave.openedWithout}
        </p>
      ) : null}
      {person.roles.includes('PLANNER') ? <Steps wave={wave} /> : null}
    </li>
  );
}

function Registration({ wave }: { wave: Wave }) {
  const { t } = useTranslation();
  const person = usePerson();
  const evaluations = useEvaluations();
  const found = evaluations.data?.find((one) => one.waveId === wave.id);
  if (found) {
    return (
      <p>
        <Link to={`/evaluasi/${found.id}`} data-testid="wave-evaluation">
          {t('waves.evaluation')}
        </Link>
      </p>
    );
  }
  if (wave.status !== 'PLANNED' || evaluations.isPending) return null;
  return (
    <p className="marks">
      <Tag tone="warn">{t('waves.noEvaluation')}</Tag>
      {person.roles.includes('EVALUATOR') ? (
        <Link to={`/evaluasi?gelombang=${wave.id}`}>{t('waves.register')}</Link>
      ) : null}
    </p>
  );
}

function Steps({ wave }: { wave: Wave }) {
  const { t } = useTranslation();
  const close = useAction((api) => api.POST('/api/waves/{id}/closing', { params: seen(wave) }), {
    touches: ['/api/waves', '/api/cycles'],
    said: t('waves.closed'),
  });
  return (
    <>
      {wave.status === 'PLANNED' ? (
        <Drawer title={t('waves.open')} testId="wave-open">
          {(done) => (
            <ReasonForm
              wave={wave}
              step="opening"
              label={t('waves.openReason')}
              hint={t('waves.openHint')}
              submit={t('waves.open')}
              said={t('waves.opened')}
              done={done}
            />
          )}
        </Drawer>
      ) : null}
      {wave.held ? (
        <Drawer title={t('waves.release')} testId="wave-release">
          {(done) => (
            <ReasonForm
              wave={wave}
              step="release"
              label={t('common.reason')}
              hint={t('waves.heldHint')}
              submit={t('waves.release')}
              said={t('waves.released')}
              done={done}
            />
          )}
        </Drawer>
      ) : null}
      {wave.status === 'OPEN' ? (
        <ActButton action={close} onClick={() => close.mutate()} testId="wave-close">
          {t('waves.close')}
        </ActButton>
      ) : null}
    </>
  );
}

function ReasonForm({
  wave,
  step,
  label,
  hint,
  submit,
  said,
  done,
}: {
  wave: Wave;
  step: 'opening' | 'release';
  label: string;
  hint: string;
  submit: string;
  said: string;
  done: () => void;
}) {
  const [reason, setReason] = useState('');
  const act = useAction(
    (api) =>
      api.POST(`/api/waves/{id}/${step}`, {
        params: seen(wave),
        body: { reason: reason.trim() || undefined },
      }),
    { touches: ['/api/waves', '/api/cycles', '/api/evaluation'], said, done },
  );
  return (
    <Form action={act} onSubmit={() => act.mutate()} submit={submit} testId={`wave-${step}-form`}>
      <TextField
        at="/reason"
        label={label}
        hint={hint}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
