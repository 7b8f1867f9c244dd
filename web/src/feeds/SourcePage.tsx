import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { RejectionStatus, Source } from '../api/schemas';
import { Show } from '../ui/Show';
import { Nothing } from '../ui/States';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { ActButton } from '../form/ActButton';
import { Drawer } from '../form/Drawer';
import { useAction } from '../form/useAction';
import { useRejections, useSource } from './api';
import { RejectionTable } from './RejectionTable';
import { SourceForm } from './SourceForm';
import { UploadForm } from './UploadForm';

export default function SourcePage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const source = useSource(code);
  useTitle(source.data?.name ?? t('feeds.title'));
  return (
    <>
      <p className="eyebrow">
        <Link to="/umpan-survei">{t('feeds.back')}</Link>
      </p>
      <Show of={source}>{(found) => <Found source={found} />}</Show>
    </>
  );
}

function Found({ source }: { source: Source }) {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <>
      <h1>{source.name}</h1>
      <p className="hint">{source.code}</p>
      <Drawer title={t('feeds.edit')} testId="source-edit">
        {(close) => <SourceForm key={source.version} source={source} done={close} />}
      </Drawer>
      {person.roles.includes('ADMIN') ? (
        <section aria-labelledby="upload">
          <h2 id="upload">{t('feeds.upload')}</h2>
          <UploadForm code={source.code} />
        </section>
      ) : null}
      <section aria-labelledby="rejections">
        <h2 id="rejections">{t('feeds.rejections')}</h2>
        <Rejections code={source.code} />
      </section>
    </>
  );
}

function Rejections({ code }: { code: string }) {
  const { t } = useTranslation();
  const [status, setStatus] = useState<RejectionStatus | ''>('OPEN');
  const rejections = useRejections(code, status);
  const download = useAction(
    (api) =>
      api.GET('/api/surveys/rejections/download', {
        params: { query: { source: code } },
        parseAs: 'text',
      }),
    { touches: [], done: (text) => keep(text, `${code}-rejections.csv`) },
  );
  return (
    <>
      <div className="filters">
        <label htmlFor="rejection-status">
          {t('feeds.showStatus')}
          <select
            id="rejection-status"
            className="choice"
            value={status}
            onChange={(event) => setStatus(event.target.value as RejectionStatus | '')}
            data-testid="rejection-filter"
          >
            <option value="">{t('common.all')}</option>
            {(['OPEN', 'RESOLVED'] as const).map((one) => (
              <option key={one} value={one}>
                {t(`feeds.status.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Show of={rejections}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t('feeds.noRejections')} />
          ) : (
            <>
              <p className="hint">{t('feeds.downloadHint')}</p>
              <ActButton
                action={download}
                onClick={() => download.mutate()}
                testId="rejection-download"
              >
                {t('feeds.download')}
              </ActButton>
              <RejectionTable rejections={found.slice(0, 200)} states />
            </>
          )
        }
      </Show>
    </>
  );
}

/** Fetched with the token and handed to the browser: a plain link could not carry it. */
function keep(text: string, name: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
