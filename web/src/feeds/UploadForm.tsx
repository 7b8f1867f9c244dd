import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileBody } from '../api/client';
import { CheckField, ChoiceField } from '../form/fields';
import { Field } from '../form/Field';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { FORMAT_OPTIONS, FORMATS, type Format } from './api';
import { RejectionTable } from './RejectionTable';

/** The form of a file by its name; CSV is what most programs save. */
function formatOf(name: string): Format {
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'NDJSON';
  return /\.json$/i.test(name) ? 'JSON' : 'CSV';
}

export function UploadForm({ code }: { code: string }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [format, setFormat] = useState<Format>('CSV');
  const [dryRun, setDryRun] = useState(false);
  const send = useAction(
    (api, content: File) =>
      api.POST('/api/surveys/responses', {
        params: { query: { source: code, dryRun } },
        headers: { 'Content-Type': FORMATS[format] },
        body: fileBody(content),
      }),
    { touches: ['/api/surveys/rejections', '/api/evaluation'] },
  );
  return (
    <>
      <Form
        action={send}
        onSubmit={() => {
          if (file) send.mutate(file);
        }}
        faults={file ? [] : [{ pointer: '/file', code: 'missing', message: t('feeds.chooseFile') }]}
        submit={t('feeds.send')}
        testId="upload-form"
      >
        <div className="side-by-side">
          <Field at="/file" label={t('feeds.file')}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept=".csv,.txt,.json,.ndjson,.jsonl"
                onChange={(event) => {
                  const chosen = event.target.files?.[0];
                  setFile(chosen);
                  if (chosen) setFormat(formatOf(chosen.name));
                }}
              />
            )}
          </Field>
          <ChoiceField
            at="/format"
            label={t('feeds.format')}
            options={FORMAT_OPTIONS}
            value={format}
            onChange={setFormat}
          />
        </div>
        <CheckField name="dryRun" label={t('feeds.dryRun')} value={dryRun} onChange={setDryRun} />
      </Form>
      {send.data ? (
        <div role="status" data-testid="upload-outcome">
          <p>
            <strong>{t('feeds.sent', { ...send.data })}</strong>{' '}
            {send.data.dryRun ? t('feeds.checked') : null}
          </p>
          {send.data.rejections.length > 0 ? (
            <RejectionTable rejections={send.data.rejections.slice(0, 50)} />
          ) : null}
        </div>
      ) : null}
    </>
  );
}
