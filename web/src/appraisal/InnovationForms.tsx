import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import type { Appraisal, Innovation } from '../api/schemas';
import { EvidenceLink } from '../ui/EvidenceLink';
import { Tag } from '../ui/Tag';
import { RadioField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAppraisalAction } from './useAppraisalAction';

/** The employee claims a new idea or way of working, with evidence. */
export function InnovationForm({ appraisal, done }: { appraisal: Appraisal; done: () => void }) {
  const { t } = useTranslation();
  const before = appraisal.innovation;
  const [what, setWhat] = useState(before?.what ?? '');
  const [benefit, setBenefit] = useState(before?.benefit ?? '');
  const [title, setTitle] = useState(before?.evidence[0]?.title ?? '');
  const [url, setUrl] = useState(before?.evidence[0]?.url ?? '');
  const claim = useAppraisalAction(
    (api) =>
      api.PUT('/api/appraisals/{id}/innovation', {
        params: seen(appraisal),
        body: {
          what: what.trim(),
          benefit: benefit.trim(),
          evidence: title || url ? [{ title: title.trim(), url: url.trim() }] : [],
        },
      }),
    t('appraisal.claimed'),
    done,
  );
  return (
    <Form
      action={claim}
      onSubmit={() => claim.mutate()}
      submit={t('appraisal.claim')}
      testId="innovation-form"
    >
      <p className="hint">{t('appraisal.innovationHint')}</p>
      <TextField at="/what" label={t('appraisal.what')} rows={2} value={what} onChange={setWhat} />
      <TextField
        at="/benefit"
        label={t('appraisal.benefit')}
        rows={2}
        value={benefit}
        onChange={setBenefit}
      />
      <div className="side-by-side">
        <TextField
          at="/evidence/0/title"
          label={t('appraisal.evidenceTitle')}
          value={title}
          onChange={setTitle}
        />
        <TextField
          at="/evidence"
          label={t('appraisal.evidenceUrl')}
          type="url"
          value={url}
          onChange={setUrl}
        />
      </div>
    </Form>
  );
}

/** The appraiser finds whether it is proven. */
export function VerificationForm({ appraisal, done }: { appraisal: Appraisal; done: () => void }) {
  const { t } = useTranslation();
  const [proven, setProven] = useState<string>();
  const [reason, setReason] = useState('');
  const verify = useAppraisalAction(
    (api) =>
      api.POST('/api/appraisals/{id}/innovation/verification', {
        params: seen(appraisal),
        body: {
          ...(proven === undefined ? {} : { proven: proven === 'true' }),
          reason: reason.trim() || undefined,
        },
      }),
    t('appraisal.verified'),
    done,
  );
  return (
    <Form
      action={verify}
      onSubmit={() => verify.mutate()}
      submit={t('appraisal.verify')}
      testId="verification-form"
    >
      {appraisal.innovation ? <InnovationView innovation={appraisal.innovation} /> : null}
      <RadioField
        at="/proven"
        label={t('appraisal.finding')}
        options={[
          { value: 'true', label: t('appraisal.proven') },
          { value: 'false', label: t('appraisal.notProven') },
        ]}
        value={proven}
        onChange={setProven}
      />
      <TextField
        at="/reason"
        label={t('common.reason')}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}

export function InnovationView({ innovation }: { innovation: Innovation }) {
  const { t } = useTranslation();
  const found = innovation.verification;
  return (
    <div className="said" data-testid="innovation">
      <p className="marks">
        <strong>{innovation.what}</strong>
        <Tag tone={found?.proven ? 'good' : 'warn'}>
          {found
            ? t(found.proven ? 'appraisal.proven' : 'appraisal.notProven')
            : t('appraisal.unverified')}
        </Tag>
      </p>
      <p>{innovation.benefit}</p>
      {innovation.evidence.map((one, i) => (
        <EvidenceLink key={i} {...one} />
      ))}
      {found ? <p className="hint">{found.reason}</p> : null}
    </div>
  );
}
