import { startI18n } from '../i18n/i18n';
import { texts } from './texts';

startI18n(texts);
