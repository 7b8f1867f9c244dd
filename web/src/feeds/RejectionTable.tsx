import { useTranslation } from 'react-i18next';
import type { Rejection } from '../api/schemas';
import { Tag } from '../ui/Tag';

export function RejectionTable({
  rejections,
  states = false,
}: {
  rejections: Rejection[];
  states?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <table className="figures" data-testid="rejections">
      <thead>
        <tr>
          <th scope="col">{t('feeds.line')}</th>
          <th scope="col">{t('feeds.recordShort')}</th>
          <th scope="col">{t('feeds.why')}</th>
          {states ? <th scope="col">{t('common.state')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rejections.map((one) => (
          <tr key={`${one.upload}:${one.line}`} data-testid="rejection">
            <th scope="row">{one.line}</th>
            <td data-label={t('feeds.recordShort')}>{one.record ?? '–'}</td>
            <td data-label={t('feeds.why')}>
              <ul>
                {one.errors.map((error, i) => (
                  <li key={i}>
                    {error.column ? <strong>{error.column}: </strong> : null}
                    {error.message}
                  </li>
                ))}
              </ul>
            </td>
            {states ? (
              <td data-label={t('common.state')}>
                <Tag tone={one.status === 'RESOLVED' ? 'good' : 'warn'}>
                  {t(`feeds.status.${one.status}`)}
                </Tag>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
