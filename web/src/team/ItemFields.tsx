import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FeedbackItem } from '../api/schemas';
import { TextField } from '../form/fields';

export function ItemFields({
  at,
  item,
  onChange,
  onRemove,
}: {
  at: string;
  item: FeedbackItem;
  onChange: (item: FeedbackItem) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={`item item-${item.kind}`} data-testid="feedback-item">
      <legend>{t(item.kind === 'STRENGTH' ? 'team.strength' : 'team.improvement')}</legend>
      {(['behaviour', 'example', 'suggestion'] as const).map((name) => (
        <TextField
          key={name}
          at={`${at}/${name}`}
          label={t(`team.${name}`)}
          rows={name === 'example' ? 3 : 1}
          required={name !== 'suggestion'}
          value={item[name] ?? ''}
          onChange={(value) => onChange({ ...item, [name]: value })}
        />
      ))}
      <Button type="text" danger onClick={onRemove}>
        {t('team.remove')}
      </Button>
    </fieldset>
  );
}
